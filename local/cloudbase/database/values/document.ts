/** What may stand under `_id`. Numbers and strings are different ids, as in MongoDB. */
export type DocumentId = string | number

export type PlainObject = Readonly<Record<string, unknown>>

/** A document as it is kept: deeply frozen, so it can be handed out without a copy. */
export interface StoredDocument extends PlainObject {
  readonly _id: DocumentId
}

/** A plain object, which is a sub-document; not an array, a date, a pattern or bytes. */
export function isPlainObject(value: unknown): value is PlainObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp) &&
    !(value instanceof Uint8Array)
  )
}

/** The elements of an array of the wire, typed as what is known of them: nothing. */
export function elementsOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? (value as readonly unknown[]) : undefined
}

export function isDocumentId(value: unknown): value is DocumentId {
  return typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value))
}

/** Freezes through and through; parts that are frozen already are shared parts of an older version and are skipped. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (value instanceof Uint8Array || value instanceof Date) return value
  for (const part of Object.values(value)) deepFreeze(part)
  return Object.freeze(value)
}
