import { isPlainObject } from './document'

const DIGITS = /^(0|[1-9]\d*)$/

const split = new Map<string, readonly string[]>()
const KEPT_PATHS = 5000

/** `a.b.0` → `['a', 'b', '0']`; the same paths come again and again, so they are kept. */
export function pathParts(path: string): readonly string[] {
  const known = split.get(path)
  if (known !== undefined) return known
  const parts = path.split('.')
  if (split.size >= KEPT_PATHS) split.clear()
  split.set(path, parts)
  return parts
}

/** Whether a part of a path can mean a place in an array. */
export function isArrayIndex(part: string): boolean {
  return DIGITS.test(part)
}

/** Own properties only, so that no path reaches a prototype. */
export function ownField(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined
}

/**
 * The values an index keeps and a sort looks at: arrays on the way and at the end are spread out; what is missing is
 * undefined. Never empty.
 */
export function spreadValues(document: unknown, path: string): readonly unknown[] {
  const found: unknown[] = []
  collect(document, pathParts(path), 0, found)
  return found
}

function collect(value: unknown, parts: readonly string[], at: number, found: unknown[]): void {
  const part = parts[at]
  if (part === undefined) {
    if (Array.isArray(value) && value.length > 0) found.push(...(value as unknown[]))
    else found.push(Array.isArray(value) ? undefined : value)
    return
  }
  if (isPlainObject(value)) {
    collect(ownField(value, part), parts, at + 1, found)
    return
  }
  if (!Array.isArray(value) || value.length === 0) {
    found.push(undefined)
    return
  }
  if (isArrayIndex(part) && Number(part) < value.length) {
    collect(value[Number(part)], parts, at + 1, found)
    return
  }
  for (const element of value as unknown[]) {
    if (isPlainObject(element)) collect(element, parts, at, found)
    else found.push(undefined)
  }
}
