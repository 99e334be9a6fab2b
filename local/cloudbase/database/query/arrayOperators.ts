import { requestFailed } from '../engine/errors'
import { isPlainObject } from '../values/document'
import { comparisonOperators, note } from './comparison'
import type { Matcher, QueryCompiler, QueryOperator } from './matcher'
import { someValue } from './walk'

const size: QueryOperator = (path, operand) => {
  if (typeof operand !== 'number') throw requestFailed('(BadValue) $size needs a number')
  return (document) =>
    someValue(document, path, false, (value) => Array.isArray(value) && value.length === operand)
}

/**
 * Criteria of `$elemMatch`: operators (`{ $gt: 1 }`) look at the element itself, field conditions only at elements that
 * are sub-documents or arrays.
 */
export function elementMatcher(criteria: unknown, compiler: QueryCompiler): Matcher {
  if (!isPlainObject(criteria)) throw requestFailed('(BadValue) $elemMatch needs an Object')
  const [first] = Object.keys(criteria)
  const isOnValue = first?.startsWith('$') === true && !['$and', '$or', '$nor', '$expr'].includes(first)
  if (isOnValue) return compiler.compileValue(criteria)
  const onFields = compiler.compile(criteria)
  return (element) => (isPlainObject(element) || Array.isArray(element)) && onFields(element)
}

const elemMatch: QueryOperator = (path, operand, compiler) => {
  const matches = elementMatcher(operand, compiler)
  return (document, trace) =>
    someValue(document, path, false, (value) => {
      if (!Array.isArray(value)) return false
      const found = value.findIndex((element) => matches(element))
      if (found >= 0) note(trace, found)
      return found >= 0
    })
}

const all: QueryOperator = (path, operand, compiler) => {
  if (!Array.isArray(operand)) throw requestFailed('(BadValue) $all needs an array')
  const equal = comparisonOperators['$eq']
  const conditions = (operand as readonly unknown[]).map((wanted) =>
    isPlainObject(wanted) && '$elemMatch' in wanted
      ? elemMatch(path, wanted['$elemMatch'], compiler)
      : equal?.(path, wanted, compiler),
  )
  return (document, trace) =>
    conditions.length > 0 && conditions.every((condition) => condition?.(document, trace) === true)
}

export const arrayOperators: Readonly<Record<string, QueryOperator>> = {
  $size: size,
  $elemMatch: elemMatch,
  $all: all,
}
