import { writeFailed } from '../engine/errors'
import { pathParts } from '../values/path'
import { checkViable, shown, valueAt, withoutValue, withValue } from './draft'
import type { UpdateOperator, UpdateOperatorDefinition } from './operator'

const set: UpdateOperator = (root, parts, operand) => withValue(root, parts, operand)

const unset: UpdateOperator = (root, parts) => withoutValue(root, parts)

const setOnInsert: UpdateOperator = (root, parts, operand, context) =>
  context.isInsert ? withValue(root, parts, operand) : root

const rename: UpdateOperator = (root, parts, operand) => {
  const target = pathParts(String(operand))
  for (const path of [parts, target]) {
    for (let depth = 1; depth < path.length; depth += 1) {
      if (Array.isArray(valueAt(root, path.slice(0, depth)))) {
        const side = path === parts ? 'source' : 'destination'
        throw writeFailed(`The ${side} field cannot be an array element, '${path.join('.')}' in doc`)
      }
    }
  }
  const value = valueAt(root, parts)
  if (value === undefined) return root
  const without = withoutValue(root, parts)
  checkViable(without, target)
  return withValue(withoutValue(without, target), target, value)
}

export const fieldOperators: Readonly<Record<string, UpdateOperatorDefinition>> = {
  $set: { apply: set },
  $unset: { apply: unset },
  $setOnInsert: { apply: setOnInsert },
  $rename: {
    apply: rename,
    check: (path, operand) => {
      if (typeof operand !== 'string') {
        throw writeFailed(`The 'to' field for $rename must be a string: ${path}: ${shown(operand)}`)
      }
      if (operand === path) {
        throw writeFailed(`The source and target field for $rename must differ: ${path}: "${operand}"`)
      }
    },
  },
}
