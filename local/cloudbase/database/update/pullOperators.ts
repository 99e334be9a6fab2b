import { writeFailed } from '../engine/errors'
import { elementMatcher } from '../query/arrayOperators'
import type { QueryCompiler } from '../query/matcher'
import { sameValue, typeName } from '../values/compare'
import { isPlainObject, type PlainObject } from '../values/document'
import { shown, valueAt, withValue } from './draft'
import type { UpdateOperator, UpdateOperatorDefinition } from './operator'

const pop: UpdateOperator = (root, parts, operand) => {
  const value = valueAt(root, parts)
  if (value === undefined) return root
  if (!Array.isArray(value)) {
    throw writeFailed(`Path '${parts.join('.')}' contains an element of non-array type '${typeName(value)}'`)
  }
  if (value.length === 0) return root
  return withValue(root, parts, operand === -1 ? value.slice(1) : value.slice(0, -1))
}

const pull: UpdateOperator = (root, parts, operand, context) => {
  const isWanted = pullCondition(operand, context.compiler)
  return keepElements(root, parts, '$pull', (element) => !isWanted(element))
}

/** What `$pull` takes out: equal values, values that meet operators, or sub-documents that meet field conditions. */
function pullCondition(operand: unknown, compiler: QueryCompiler): (element: unknown) => boolean {
  if (isPlainObject(operand)) {
    const matches = elementMatcher(operand, compiler)
    return (element) => matches(element)
  }
  if (operand instanceof RegExp) return (element) => typeof element === 'string' && operand.test(element)
  return (element) => sameValue(element, operand)
}

const pullAll: UpdateOperator = (root, parts, operand) => {
  const unwanted = operand as readonly unknown[]
  return keepElements(
    root,
    parts,
    '$pullAll',
    (element) => !unwanted.some((other) => sameValue(other, element)),
  )
}

function keepElements(
  root: PlainObject,
  parts: readonly string[],
  name: string,
  keeps: (element: unknown) => boolean,
): PlainObject {
  const value = valueAt(root, parts)
  if (value === undefined) return root
  if (!Array.isArray(value)) throw writeFailed(`Cannot apply ${name} to a non-array value`)
  const kept = value.filter(keeps)
  return kept.length === value.length ? root : withValue(root, parts, kept)
}

export const pullOperators: Readonly<Record<string, UpdateOperatorDefinition>> = {
  $pop: {
    apply: pop,
    check: (path, operand) => {
      if (operand !== 1 && operand !== -1)
        throw writeFailed(`$pop expects 1 or -1, found: ${shown(operand)} at ${path}`)
    },
  },
  $pull: { apply: pull },
  $pullAll: {
    apply: pullAll,
    check: (_path, operand) => {
      if (!Array.isArray(operand)) {
        throw writeFailed(`$pullAll requires an array argument but was given a ${typeName(operand)}`)
      }
    },
  },
}
