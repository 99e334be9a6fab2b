import { requestFailed } from '../engine/errors'
import { compareValues, sameValue, typeOfValue } from '../values/compare'
import type { Matcher, MatchTrace, QueryOperator } from './matcher'
import { someValue } from './walk'

/** A condition that holds when one of the values under the path passes the test. */
export function anyValue(path: string, test: (value: unknown) => boolean): Matcher {
  return (document, trace) =>
    someValue(document, path, true, (value, element) => {
      if (!test(value)) return false
      note(trace, element)
      return true
    })
}

export function note(trace: MatchTrace | undefined, element: number | undefined): void {
  if (trace !== undefined && element !== undefined) trace.element ??= element
}

export function negate(matcher: Matcher): Matcher {
  return (document) => !matcher(document)
}

const equal: QueryOperator = (path, operand) => {
  if (operand instanceof RegExp) {
    return anyValue(path, (value) =>
      typeof value === 'string' ? operand.test(value) : sameValue(value, operand),
    )
  }
  if (typeof operand === 'string') return anyValue(path, (value) => value === operand)
  return anyValue(path, (value) => sameValue(value, operand))
}

const isIn: QueryOperator = (path, operand) => {
  if (!Array.isArray(operand)) throw requestFailed('(BadValue) $in needs an array')
  const list: readonly unknown[] = operand
  const strings = new Set(list.filter((value) => typeof value === 'string'))
  const patterns = list.filter((value) => value instanceof RegExp)
  const others = list.filter((value) => typeof value !== 'string')
  return anyValue(path, (value) => {
    if (typeof value === 'string')
      return strings.has(value) || patterns.some((pattern) => pattern.test(value))
    return others.some((other) => sameValue(value, other))
  })
}

/** Order comparisons look only at values of the operand's own type; null compares with null and missing. */
function ordered(test: (order: number) => boolean): QueryOperator {
  return (path, operand) => {
    const type = operand === undefined ? 'null' : typeOfValue(operand)
    return anyValue(path, (value) => {
      const valueType = value === undefined ? 'null' : typeOfValue(value)
      if (valueType !== type) return false
      if (isNaNumber(value) !== isNaNumber(operand)) return false
      return test(compareValues(value, operand))
    })
  }
}

function isNaNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isNaN(value)
}

export const comparisonOperators: Readonly<Record<string, QueryOperator>> = {
  $eq: equal,
  $ne: (path, operand, compiler) => {
    if (operand instanceof RegExp) throw requestFailed("(BadValue) Can't have regex as arg to $ne.")
    return negate(equal(path, operand, compiler))
  },
  $in: isIn,
  $nin: (path, operand, compiler) => {
    if (!Array.isArray(operand)) throw requestFailed('(BadValue) $nin needs an array')
    return negate(isIn(path, operand, compiler))
  },
  $gt: ordered((order) => order > 0),
  $gte: ordered((order) => order >= 0),
  $lt: ordered((order) => order < 0),
  $lte: ordered((order) => order <= 0),
}
