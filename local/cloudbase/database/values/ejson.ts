import { Binary, BSONRegExp, Decimal128, Double, EJSON, Int32, Long, ObjectId } from 'bson'
import { invalidParam } from '../../gateway/errors'
import { isPlainObject, type StoredDocument } from './document'

/** Flags of a MongoDB pattern that JavaScript's patterns have too. */
const PATTERN_FLAGS = /^[ims]*$/

/**
 * Reads one EJSON text of the wire (canonical or relaxed) into plain values: numbers, dates, patterns, bytes. ObjectIds
 * become their hex text, which is how CloudBase answers them. Throws INVALID_PARAM.
 */
export function decodeEjson(text: unknown, what: string): unknown {
  if (typeof text !== 'string') throw invalidParam(`${what} must be an EJSON string`)
  let parsed: unknown
  try {
    parsed = EJSON.parse(text, { relaxed: true })
  } catch (error) {
    throw invalidParam(`${what} is not EJSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  return plain(parsed, what)
}

/** As `decodeEjson`, for a text that must hold an object. */
export function decodeEjsonObject(text: unknown, what: string): Readonly<Record<string, unknown>> {
  const value = decodeEjson(text, what)
  if (!isPlainObject(value)) throw invalidParam(`${what} must be an object`)
  return value
}

function plain(value: unknown, what: string): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) value[i] = plain(value[i], what)
    return value
  }
  if ('_bsontype' in value) return plainBson(value, what)
  const fields = value as Record<string, unknown>
  for (const key of Object.keys(fields)) fields[key] = plain(fields[key], what)
  return fields
}

function plainBson(value: object, what: string): unknown {
  if (value instanceof ObjectId) return value.toHexString()
  if (value instanceof Int32 || value instanceof Double) return value.valueOf()
  if (value instanceof Long) return value.toNumber()
  if (value instanceof BSONRegExp) return toPattern(value.pattern, value.options, what)
  if (value instanceof Binary) return Uint8Array.from(value.buffer.subarray(0, value.position))
  if (value instanceof Decimal128)
    throw invalidParam(`${what}: Decimal128 is not supported on the local machine`)
  throw invalidParam(`${what}: values of this BSON type are not supported on the local machine`)
}

/** Throws INVALID_PARAM for a pattern that JavaScript cannot express. */
export function toPattern(source: string, flags: string, what: string): RegExp {
  if (!PATTERN_FLAGS.test(flags)) throw invalidParam(`${what}: pattern options "${flags}" are not supported`)
  try {
    return new RegExp(source, flags)
  } catch (error) {
    throw invalidParam(`${what}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const encoded = new WeakMap<StoredDocument, string>()

/** A stored document as canonical EJSON. Stored documents never change, so each is written once. */
export function encodeStored(document: StoredDocument): string {
  const known = encoded.get(document)
  if (known !== undefined) return known
  const text = encodeEjson(document)
  encoded.set(document, text)
  return text
}

/** Any value of the engine as canonical EJSON. */
export function encodeEjson(value: unknown): string {
  return JSON.stringify(canonical(value))
}

function canonical(value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      return canonicalNumber(value)
    case 'object':
      return canonicalObject(value)
    default:
      return value
  }
}

function canonicalNumber(value: number): unknown {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) {
    return Math.abs(value) < 2 ** 31 ? { $numberInt: String(value) } : { $numberLong: String(value) }
  }
  return { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) }
}

function canonicalObject(value: object | null): unknown {
  if (value === null) return null
  if (Array.isArray(value)) return value.map((element) => canonical(element) ?? null)
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (value instanceof Uint8Array) {
    return { $binary: { base64: Buffer.from(value).toString('base64'), subType: '00' } }
  }
  const fields: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) fields[key] = canonical(part)
  return fields
}
