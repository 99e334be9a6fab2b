import { writeFailed } from '../engine/errors'
import { compareValues, typeName } from '../values/compare'
import { isPlainObject, type PlainObject } from '../values/document'
import { checkViable, shown, valueAt, withValue } from './draft'
import type { OperandCheck, UpdateOperator, UpdateOperatorDefinition } from './operator'

function arithmetic(name: string, compute: (value: number, operand: number) => number): UpdateOperator {
  return (root, parts, operand) => {
    checkViable(root, parts)
    const value = valueAt(root, parts)
    if (value !== undefined && typeof value !== 'number') throw nonNumeric(name, root, parts, value)
    return withValue(root, parts, compute(value ?? 0, Number(operand)))
  }
}

function nonNumeric(name: string, root: PlainObject, parts: readonly string[], value: unknown): Error {
  const field = parts.at(-1) ?? ''
  return writeFailed(
    `Cannot apply ${name} to a value of non-numeric type. {_id: ${shown(root['_id'])}} has the field '${field}' of ` +
      `non-numeric type ${typeName(value)}`,
  )
}

function numeric(verb: string): OperandCheck {
  return (path, operand) => {
    if (typeof operand !== 'number') {
      throw writeFailed(`Cannot ${verb} with non-numeric argument: {${path}: ${shown(operand)}}`)
    }
  }
}

/** Takes the operand when it lies on the wanted side of the value, or when there is none. */
function extreme(side: 1 | -1): UpdateOperator {
  return (root, parts, operand) => {
    checkViable(root, parts)
    const value = valueAt(root, parts)
    return value === undefined || compareValues(operand, value) * side > 0
      ? withValue(root, parts, operand)
      : root
  }
}

const BITWISE: Readonly<Record<string, (value: number, operand: number) => number>> = {
  and: (value, operand) => Number(BigInt.asIntN(64, BigInt(value) & BigInt(operand))),
  or: (value, operand) => Number(BigInt.asIntN(64, BigInt(value) | BigInt(operand))),
  xor: (value, operand) => Number(BigInt.asIntN(64, BigInt(value) ^ BigInt(operand))),
}

const bit: UpdateOperator = (root, parts, operand) => {
  checkViable(root, parts)
  const value = valueAt(root, parts) ?? 0
  if (!Number.isInteger(value)) {
    throw writeFailed(
      `Cannot apply $bit to a value of non-integral type.{_id: ${shown(root['_id'])}} has the field ` +
        `${parts.at(-1) ?? ''} of non-integer type ${typeName(value)}`,
    )
  }
  let result = Number(value)
  for (const [name, mask] of Object.entries(isPlainObject(operand) ? operand : {})) {
    result = BITWISE[name]?.(result, Number(mask)) ?? result
  }
  return withValue(root, parts, result)
}

const checkBit: OperandCheck = (path, operand) => {
  const isRight =
    isPlainObject(operand) &&
    Object.keys(operand).length > 0 &&
    Object.entries(operand).every(([name, mask]) => name in BITWISE && Number.isInteger(mask))
  if (!isRight) {
    throw writeFailed(
      `The $bit modifier field must be an Integer(32/64 bit); a subdocument of and, or, xor: {${path}: ${shown(operand)}}`,
    )
  }
}

export const numberOperators: Readonly<Record<string, UpdateOperatorDefinition>> = {
  $inc: { apply: arithmetic('$inc', (value, operand) => value + operand), check: numeric('increment') },
  $mul: { apply: arithmetic('$mul', (value, operand) => value * operand), check: numeric('multiply') },
  $min: { apply: extreme(-1) },
  $max: { apply: extreme(1) },
  $bit: { apply: bit, check: checkBit },
}
