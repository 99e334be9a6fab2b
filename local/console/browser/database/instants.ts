/** Names of fields that hold epoch milliseconds. */
export const INSTANT = /^at$|(At|Until)$/

const EARLIEST = Date.UTC(2001, 0, 1)
const LATEST = Date.UTC(2096, 0, 1)

/** An instant that means one: neither "never" nor "not yet". */
export const isInstant = (value: number): boolean => value > EARLIEST && value < LATEST

export interface NamedInstant {
  /** `answers.0.at` */
  readonly path: string
  readonly value: number
}

/** All instants of a document, however deep. */
export function instantsIn(value: unknown, path = ''): readonly NamedInstant[] {
  if (typeof value === 'number')
    return INSTANT.test(path.split('.').at(-1) ?? '') && isInstant(value) ? [{ path, value }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    instantsIn(inner, path === '' ? name : `${path}.${name}`),
  )
}
