import { isPlainObject } from './document'

/** Order of types in MongoDB's comparison of mixed values. */
const TYPE_ORDER = {
  undefined: 0,
  null: 1,
  number: 2,
  string: 3,
  object: 4,
  array: 5,
  binData: 6,
  bool: 8,
  date: 9,
  regex: 11,
} as const

/** MongoDB's name of a value's type, as `$type` and error messages use it; all numbers are one type here. */
export type ValueType = keyof typeof TYPE_ORDER

export function typeOfValue(value: unknown): ValueType {
  switch (typeof value) {
    case 'undefined':
      return 'undefined'
    case 'number':
    case 'bigint':
      return 'number'
    case 'string':
      return 'string'
    case 'boolean':
      return 'bool'
    default:
      return typeOfObject(value)
  }
}

function typeOfObject(value: unknown): ValueType {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof RegExp) return 'regex'
  if (value instanceof Uint8Array) return 'binData'
  return 'object'
}

/** The name MongoDB's messages give a value's type: `missing`, `int`, `double`, `string`, … */
export function typeName(value: unknown): string {
  if (value === undefined) return 'missing'
  if (typeof value !== 'number') return typeOfValue(value)
  if (!Number.isInteger(value)) return 'double'
  return Math.abs(value) < 2 ** 31 ? 'int' : 'long'
}

/** MongoDB's total order over all values. Missing sorts as null does, because that is how indexes keep it. */
export function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : 1
  const leftType = left === undefined ? 'null' : typeOfValue(left)
  const rightType = right === undefined ? 'null' : typeOfValue(right)
  if (leftType !== rightType) return TYPE_ORDER[leftType] - TYPE_ORDER[rightType]
  return compareSameType(left, right)
}

function compareSameType(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right)
  if (left instanceof Date && right instanceof Date) return compareNumbers(left.getTime(), right.getTime())
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right)
  if (Array.isArray(left) && Array.isArray(right)) return compareArrays(left, right)
  if (left instanceof Uint8Array && right instanceof Uint8Array) {
    return left.length - right.length || Buffer.compare(left, right)
  }
  if (left instanceof RegExp && right instanceof RegExp) return compareValues(String(left), String(right))
  if (isPlainObject(left) && isPlainObject(right)) return compareObjects(left, right)
  return 0
}

/** NaN is the smallest number and equal to itself. */
function compareNumbers(left: number, right: number): number {
  if (left === right) return 0
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1
  if (Number.isNaN(right)) return 1
  return left < right ? -1 : 1
}

function compareArrays(left: readonly unknown[], right: readonly unknown[]): number {
  const shared = Math.min(left.length, right.length)
  for (let i = 0; i < shared; i += 1) {
    const order = compareValues(left[i], right[i])
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** Field by field in stored order: type first, then name, then value. So `{a,b}` and `{b,a}` are different. */
function compareObjects(
  left: Readonly<Record<string, unknown>>,
  right: Readonly<Record<string, unknown>>,
): number {
  const leftKeys = Object.keys(left)
  const rightKeys = Object.keys(right)
  const shared = Math.min(leftKeys.length, rightKeys.length)
  for (let i = 0; i < shared; i += 1) {
    const leftKey = leftKeys[i] ?? ''
    const rightKey = rightKeys[i] ?? ''
    const byType = TYPE_ORDER[typeOfValue(left[leftKey])] - TYPE_ORDER[typeOfValue(right[rightKey])]
    if (byType !== 0) return byType
    if (leftKey !== rightKey) return leftKey < rightKey ? -1 : 1
    const byValue = compareValues(left[leftKey], right[rightKey])
    if (byValue !== 0) return byValue
  }
  return leftKeys.length - rightKeys.length
}

/** Equality as `$eq` means it: the order of a sub-document's fields counts, missing equals null. */
export function sameValue(left: unknown, right: unknown): boolean {
  return compareValues(left, right) === 0
}
