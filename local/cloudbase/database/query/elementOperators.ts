import { requestFailed } from '../engine/errors'
import { typeOfValue } from '../values/compare'
import { toPattern } from '../values/ejson'
import { anyValue, negate } from './comparison'
import type { QueryOperator } from './matcher'
import { someValue } from './walk'

const exists: QueryOperator = (path, operand) => {
  const isThere = (document: unknown): boolean =>
    someValue(document, path, false, (value) => value !== undefined)
  return operand === false || operand === 0 || operand === null ? negate(isThere) : isThere
}

const TYPE_TESTS: Readonly<Record<string, (value: unknown) => boolean>> = {
  double: isNumber,
  string: (value) => typeof value === 'string',
  object: (value) => typeOfValue(value) === 'object',
  array: Array.isArray,
  binData: (value) => value instanceof Uint8Array,
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  regex: (value) => value instanceof RegExp,
  int: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  long: (value) => Number.isInteger(value) && Math.abs(value as number) >= 2 ** 31,
  number: isNumber,
}

const TYPE_NUMBERS: Readonly<Record<number, string>> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  16: 'int',
  18: 'long',
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number'
}

const type: QueryOperator = (path, operand) => {
  const wanted = (Array.isArray(operand) ? (operand as readonly unknown[]) : [operand]).map((name) => {
    const test = TYPE_TESTS[typeof name === 'number' ? (TYPE_NUMBERS[name] ?? '') : String(name)]
    if (test === undefined) throw requestFailed(`(BadValue) Unknown type name alias: ${String(name)}`)
    return test
  })
  return anyValue(path, (value) => wanted.some((test) => test(value)))
}

const mod: QueryOperator = (path, operand) => {
  if (!Array.isArray(operand) || operand.length < 2)
    throw requestFailed('(BadValue) malformed mod, not enough elements')
  const [divisor, remainder] = (operand as readonly unknown[]).map((value) => Math.trunc(Number(value)))
  if (divisor === undefined || divisor === 0 || Number.isNaN(divisor)) {
    throw requestFailed('(BadValue) divisor cannot be 0')
  }
  return anyValue(path, (value) => typeof value === 'number' && Math.trunc(value) % divisor === remainder)
}

/** `$regex` with the `$options` that stand beside it. */
export function regexMatcher(path: string, pattern: unknown, options: unknown): ReturnType<QueryOperator> {
  const source = pattern instanceof RegExp ? pattern.source : pattern
  if (typeof source !== 'string') throw requestFailed('(BadValue) $regex has to be a string')
  const own = pattern instanceof RegExp ? pattern.flags : ''
  const expression = toPattern(source, typeof options === 'string' ? options : own, '$regex')
  return anyValue(path, (value) => typeof value === 'string' && expression.test(value))
}

export const elementOperators: Readonly<Record<string, QueryOperator>> = {
  $exists: exists,
  $type: type,
  $mod: mod,
}
