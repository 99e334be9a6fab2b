import { writeFailed } from '../engine/errors'
import { compareValues, sameValue, typeName } from '../values/compare'
import { isPlainObject, type PlainObject } from '../values/document'
import { pathParts } from '../values/path'
import { checkViable, shown, valueAt, withValue } from './draft'
import type { OperandCheck, UpdateOperator, UpdateOperatorDefinition } from './operator'

const PUSH_MODIFIERS = new Set(['$each', '$position', '$slice', '$sort'])

const push: UpdateOperator = (root, parts, operand) => {
  checkViable(root, parts)
  const value = valueAt(root, parts)
  if (value !== undefined && !Array.isArray(value)) {
    throw writeFailed(
      `The field '${parts.join('.')}' must be an array but is of type ${typeName(value)} in document ` +
        `{_id: ${shown(root['_id'])}}`,
    )
  }
  const current: readonly unknown[] = value ?? []
  if (!isPlainObject(operand) || !('$each' in operand)) return withValue(root, parts, [...current, operand])
  return withValue(root, parts, pushed(current, operand))
}

function pushed(current: readonly unknown[], modifiers: PlainObject): unknown[] {
  const { $each: each, $position: position, $slice: slice, $sort: sort } = modifiers
  const result = [...current]
  const at = typeof position === 'number' ? position : result.length
  result.splice(at < 0 ? Math.max(0, result.length + at) : at, 0, ...(each as unknown[]))
  if (sort !== undefined) result.sort(elementOrder(sort))
  if (typeof slice !== 'number') return result
  if (slice === 0) return []
  return slice < 0 ? result.slice(slice) : result.slice(0, slice)
}

function elementOrder(sort: unknown): (left: unknown, right: unknown) => number {
  if (!isPlainObject(sort)) return (left, right) => compareValues(left, right) * Number(sort)
  const fields = Object.entries(sort).map(
    ([path, direction]) => [pathParts(path), Number(direction)] as const,
  )
  return (left, right) => {
    for (const [parts, direction] of fields) {
      const order = compareValues(valueAt(left, parts), valueAt(right, parts))
      if (order !== 0) return order * direction
    }
    return 0
  }
}

const checkPush: OperandCheck = (path, operand) => {
  if (!isPlainObject(operand) || !('$each' in operand)) return
  const { $each: each, $position: position, $slice: slice, $sort: sort } = operand
  const unknown = Object.keys(operand).find((key) => !PUSH_MODIFIERS.has(key))
  if (unknown !== undefined) throw writeFailed(`Unrecognized clause in $push: ${unknown}`)
  if (!Array.isArray(each)) {
    throw writeFailed(`The argument to $each in $push must be an array but it was of type: ${typeName(each)}`)
  }
  if (position !== undefined && !Number.isInteger(position)) {
    throw writeFailed(`The value for $position must be an integer value, not of type: ${typeName(position)}`)
  }
  if (slice !== undefined && !Number.isInteger(slice)) {
    throw writeFailed(`The value for $slice must be an integer value but was given type: ${typeName(slice)}`)
  }
  const directions: readonly unknown[] = isPlainObject(sort) ? Object.values(sort) : [sort ?? 1]
  if (!directions.every((direction) => direction === 1 || direction === -1)) {
    throw writeFailed(`The $sort element value must be either 1 or -1 at ${path}`)
  }
}

const addToSet: UpdateOperator = (root, parts, operand) => {
  checkViable(root, parts)
  const value = valueAt(root, parts)
  if (value !== undefined && !Array.isArray(value)) {
    throw writeFailed(
      `Cannot apply $addToSet to non-array field. Field named '${parts.join('.')}' has non-array type ${typeName(value)}`,
    )
  }
  const result: unknown[] = [...((value as readonly unknown[] | undefined) ?? [])]
  const added = isPlainObject(operand) && Array.isArray(operand['$each']) ? operand['$each'] : [operand]
  for (const element of added as readonly unknown[]) {
    if (!result.some((other) => sameValue(other, element))) result.push(element)
  }
  return result.length === (value as readonly unknown[] | undefined)?.length
    ? root
    : withValue(root, parts, result)
}

const checkAddToSet: OperandCheck = (_path, operand) => {
  if (isPlainObject(operand) && '$each' in operand && !Array.isArray(operand['$each'])) {
    throw writeFailed(
      `The argument to $each in $addToSet must be an array but it was of type ${typeName(operand['$each'])}`,
    )
  }
}

export const pushOperators: Readonly<Record<string, UpdateOperatorDefinition>> = {
  $push: { apply: push, check: checkPush },
  $addToSet: { apply: addToSet, check: checkAddToSet },
}
