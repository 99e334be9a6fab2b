import type { Iterator } from 'mingo/lazy'
import { Lazy } from 'mingo/lazy'
import { evalExpr } from 'mingo/core'
import { $group, $sort } from 'mingo/operators/pipeline'
import type { AnyObject, Options } from 'mingo/types'
import { requestFailed } from '../engine/errors'
import { compileQuery } from '../query/compile'
import { isPlainObject, type PlainObject } from '../values/document'
import { ownField, pathParts } from '../values/path'
import { valueAt, withoutValue, withValue } from '../update/draft'

/** A stage as the aggregation library calls it. Documents that come in are shared and must not be changed. */
type Stage = (documents: Iterator, operand: AnyObject, options: Options) => Iterator

/** `$match` with the same matcher that finds use. */
export const $match: Stage = (documents, operand, options) => {
  const matches = compileQuery(operand, (document, expression) => evalExpr(document, expression, options))
  return documents.filter((document: unknown) => matches(document))
}

/** `$addFields` that never writes into a shared part. */
export const $addFields: Stage = (documents, operand, options) => {
  const fields = flatten(operand, [])
  return documents.map((document: unknown) => {
    let result = document as PlainObject
    for (const [parts, expression] of fields) {
      const value: unknown = evalExpr(document, expression, options)
      result = addField(result, parts, 0, value) as PlainObject
    }
    return result
  })
}

/** `{ a: { b: expression } }` means the path `a.b`; an operator or a value ends the path. */
function flatten(fields: PlainObject, above: readonly string[]): (readonly [readonly string[], unknown])[] {
  return Object.entries(fields).flatMap(([name, expression]) => {
    const parts = [...above, ...pathParts(name)]
    const isNested =
      isPlainObject(expression) &&
      Object.keys(expression).length > 0 &&
      !Object.keys(expression)[0]?.startsWith('$')
    return isNested ? flatten(expression, parts) : [[parts, expression] as const]
  })
}

/** Sets a field; an array on the way gets it in each of its elements, anything that holds no fields gives way. */
function addField(node: unknown, parts: readonly string[], at: number, value: unknown): unknown {
  const part = parts[at]
  if (part === undefined) return value
  if (Array.isArray(node)) return node.map((element: unknown) => addField(element, parts, at, value))
  const base = isPlainObject(node) ? node : {}
  const next = addField(ownField(base, part), parts, at + 1, value)
  if (next !== undefined) return { ...base, [part]: next }
  return withoutValue(base, [part])
}

/** `$unwind` that never writes into a shared part. */
export const $unwind: Stage = (documents, operand) => {
  const options: PlainObject = typeof operand === 'string' ? { path: operand } : operand
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = options
  if (typeof path !== 'string' || !path.startsWith('$')) {
    throw requestFailed("(Location28818) path option to $unwind stage should be prefixed with a '$'")
  }
  const parts = pathParts(path.slice(1))
  const indexed = (document: PlainObject, index: number | null): PlainObject =>
    typeof includeArrayIndex === 'string'
      ? withValue(document, pathParts(includeArrayIndex), index)
      : document
  const unwound = (document: PlainObject): readonly PlainObject[] => {
    const value = valueAt(document, parts)
    if (Array.isArray(value) && value.length > 0) {
      return value.map((element: unknown, i) => indexed(withValue(document, parts, element), i))
    }
    if (value !== undefined && value !== null && !Array.isArray(value)) return [indexed(document, null)]
    if (preserveNullAndEmptyArrays !== true) return []
    return [indexed(Array.isArray(value) ? withoutValue(document, parts) : document, null)]
  }
  return Lazy(each(documents, unwound))
}

function* each(
  documents: Iterator,
  unwound: (document: PlainObject) => readonly PlainObject[],
): Generator<PlainObject> {
  for (const document of documents.collect<PlainObject>()) yield* unwound(document)
}

/** `$bucket` as the database itself does it: a `$group` by the boundary below, then a `$sort`. */
export const $bucket: Stage = (documents, operand, options) => {
  const { groupBy, boundaries, default: otherwise, output } = operand
  if (!Array.isArray(boundaries) || boundaries.length < 2) {
    throw requestFailed("(Location40192) The $bucket 'boundaries' field must have at least 2 values")
  }
  const bounds: readonly unknown[] = boundaries
  const branches = bounds.slice(0, -1).map((lower, i) => ({
    case: {
      $and: [{ $gte: [groupBy, { $literal: lower }] }, { $lt: [groupBy, { $literal: bounds[i + 1] }] }],
    },
    then: { $literal: lower },
  }))
  const fallback = 'default' in operand ? { default: { $literal: otherwise } } : {}
  const counted = isPlainObject(output) ? output : { count: { $sum: 1 } }
  const grouped = $group(documents, { _id: { $switch: { branches, ...fallback } }, ...counted }, options)
  return $sort(grouped, { _id: 1 }, options)
}
