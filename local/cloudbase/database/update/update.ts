import { requestFailed, writeFailed } from '../engine/errors'
import type { MatchTrace, QueryCompiler } from '../query/matcher'
import { sameValue } from '../values/compare'
import { isPlainObject, type PlainObject, type StoredDocument } from '../values/document'
import { pathParts } from '../values/path'
import { valueAt } from './draft'
import { fieldOperators } from './fieldOperators'
import { numberOperators } from './numberOperators'
import type { UpdateContext, UpdateOperatorDefinition } from './operator'
import { pullOperators } from './pullOperators'
import { pushOperators } from './pushOperators'

const OPERATORS: ReadonlyMap<string, UpdateOperatorDefinition> = new Map(
  Object.entries({ ...fieldOperators, ...numberOperators, ...pushOperators, ...pullOperators }),
)

interface Change {
  readonly operator: UpdateOperatorDefinition
  readonly parts: readonly string[]
  readonly operand: unknown
}

/** A compiled update: makes the next document from the present one, or returns the same when nothing changes. */
export interface Update {
  apply(document: StoredDocument, trace: MatchTrace, isInsert: boolean): StoredDocument
}

/** Compiles `{ $set: …, $inc: … }`. Throws DATABASE_REQUEST_FAILED in MongoDB's words. */
export function compileUpdate(update: PlainObject, compiler: QueryCompiler): Update {
  const changes = Object.entries(update).flatMap(([name, fields]) => changesOf(name, fields))
  if (changes.length === 0) throw requestFailed('update document must have at least one element')
  checkConflicts(changes)
  return {
    apply: (document, trace, isInsert) => {
      const next = applyChanges(document, changes, trace, { isInsert, compiler })
      if (!sameValue(next['_id'], document._id)) throw immutableId()
      return sameValue(next, document) ? document : (next as StoredDocument)
    },
  }
}

function changesOf(name: string, fields: unknown): Change[] {
  if (!name.startsWith('$'))
    throw requestFailed(`update document must contain key beginning with '$', found ${name}`)
  const operator = OPERATORS.get(name)
  if (operator === undefined) throw writeFailed(`Unknown modifier: ${name}`)
  if (!isPlainObject(fields))
    throw writeFailed(`Modifiers operate on fields but we found type ${typeof fields} instead`)
  const entries = Object.entries(fields)
  if (entries.length === 0) {
    throw writeFailed(`'${name}' is empty. You must specify a field like so: {${name}: {<field>: ...}}`)
  }
  return entries.flatMap(([path, operand]) => {
    const parts = checkedParts(path)
    operator.check?.(path, operand)
    const change = { operator, parts, operand }
    if (name !== '$rename' || typeof operand !== 'string') return [change]
    return [change, { operator: RENAME_TARGET, parts: checkedParts(operand), operand }]
  })
}

/** The target of a rename takes part in the search for conflicts, and does nothing else. */
const RENAME_TARGET: UpdateOperatorDefinition = { apply: (root) => root }

function checkedParts(path: string): readonly string[] {
  const parts = pathParts(path)
  if (parts.includes('')) {
    throw writeFailed(`The update path '${path}' contains an empty field name, which is not allowed.`)
  }
  const foreign = parts.find((part) => part.startsWith('$') && part !== '$' && part !== '$[]')
  if (foreign?.startsWith('$[') === true) {
    throw writeFailed(`No array filter found for identifier '${foreign.slice(2, -1)}' in path '${path}'`)
  }
  if (foreign !== undefined) {
    throw writeFailed(`The dollar ($) prefixed field '${foreign}' in '${path}' is not valid for storage.`)
  }
  return parts
}

function checkConflicts(changes: readonly Change[]): void {
  const paths = changes.map((change) => change.parts.join('.')).sort()
  const seen = new Set<string>()
  for (const path of paths) {
    const parts = pathParts(path)
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const prefix = parts.slice(0, depth).join('.')
      if (seen.has(prefix))
        throw writeFailed(`Updating the path '${path}' would create a conflict at '${prefix}'`)
    }
    seen.add(path)
  }
}

function applyChanges(
  document: StoredDocument,
  changes: readonly Change[],
  trace: MatchTrace,
  context: UpdateContext,
): PlainObject {
  let root: PlainObject = document
  for (const { operator, parts, operand } of changes) {
    for (const path of resolvePositions(root, parts, trace))
      root = operator.apply(root, path, operand, context)
  }
  return root
}

/** Replaces `$` by the element the query matched and `$[]` by every element. */
function resolvePositions(
  root: PlainObject,
  parts: readonly string[],
  trace: MatchTrace,
): readonly (readonly string[])[] {
  if (!parts.some((part) => part.startsWith('$'))) return [parts]
  let paths: string[][] = [[]]
  for (const part of parts) {
    if (part === '$') {
      if (trace.element === undefined) {
        throw writeFailed('The positional operator did not find the match needed from the query.')
      }
      for (const path of paths) path.push(String(trace.element))
    } else if (part === '$[]') {
      paths = paths.flatMap((path) => everyElement(root, path))
    } else {
      for (const path of paths) path.push(part)
    }
  }
  return paths
}

function everyElement(root: PlainObject, path: readonly string[]): string[][] {
  const value = valueAt(root, path)
  if (!Array.isArray(value)) {
    throw writeFailed(
      `The path '${path.join('.')}' must exist in the document in order to apply array updates.`,
    )
  }
  return value.map((_, i) => [...path, String(i)])
}

function immutableId(): Error {
  return writeFailed("Performing an update on the path '_id' would modify the immutable field '_id'")
}
