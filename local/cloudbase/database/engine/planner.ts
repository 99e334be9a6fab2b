import { compareValues, typeOfValue } from '../values/compare'
import { isDocumentId, isPlainObject, type DocumentId, type PlainObject } from '../values/document'
import type { Collection } from './collection'
import type { CollectionIndex, IndexEntry } from './collectionIndex'

export type SortOrder = readonly (readonly [field: string, direction: 1 | -1])[]

/** How candidates are found. What it finds is always enough; the query itself is still tested on each. */
export type Plan =
  | { readonly kind: 'id'; readonly ids: readonly DocumentId[] }
  | {
      readonly kind: 'index'
      readonly index: CollectionIndex
      readonly spans: readonly ((entry: IndexEntry) => number)[]
      readonly backwards: boolean
      /** Whether candidates come in the wanted order already. */
      readonly isSorted: boolean
    }
  | { readonly kind: 'scan' }

/** What the query demands of one field, as far as an index can use it. */
interface Constraint {
  equals?: readonly unknown[]
  lower?: unknown
  upper?: unknown
}

const EQUALITY_SCORE = 100
const RANGE_SCORE = 10
const SORT_SCORE = 5
/** More spans than this cost more than they save. */
const MOST_SPANS = 2000

/** Name of what the plan uses, for the journal. */
export function planName(plan: Plan): string {
  return plan.kind === 'index' ? plan.index.declaration.name : plan.kind === 'id' ? '_id' : 'scan'
}

export function planQuery(collection: Collection, query: PlainObject, order: SortOrder): Plan {
  const constraints = new Map<string, Constraint>()
  collectConstraints(query, constraints)
  const ids = constraints.get('_id')?.equals
  if (ids !== undefined) return { kind: 'id', ids: ids.filter(isDocumentId) }
  let best: Plan = { kind: 'scan' }
  let bestScore = 0
  for (const index of collection.indexes) {
    const candidate = planIndex(index, constraints, order)
    if (candidate.score <= bestScore) continue
    bestScore = candidate.score
    best = candidate.plan
  }
  return best
}

function planIndex(
  index: CollectionIndex,
  constraints: ReadonlyMap<string, Constraint>,
  order: SortOrder,
): { readonly plan: Plan; readonly score: number } {
  const { fields } = index.declaration
  let prefixes: unknown[][] = [[]]
  let depth = 0
  for (const field of fields) {
    const equals = constraints.get(field.name)?.equals
    if (equals === undefined || prefixes.length * equals.length > MOST_SPANS) break
    prefixes = prefixes.flatMap((prefix) => equals.map((value) => [...prefix, value]))
    depth += 1
  }
  const next = fields[depth]
  const range = next === undefined ? undefined : rangeOf(constraints.get(next.name), index.multikey)
  const sorting = index.multikey || prefixes.length !== 1 ? undefined : sortingBy(index, depth, order)
  const spans = prefixes.map((prefix) => (entry: IndexEntry) => placeOf(entry, prefix, fields, range))
  return {
    plan: {
      kind: 'index',
      index,
      spans,
      backwards: sorting === 'backwards',
      isSorted: sorting !== undefined,
    },
    score:
      depth * EQUALITY_SCORE +
      (range === undefined ? 0 : RANGE_SCORE) +
      (sorting === undefined || order.length === 0 ? 0 : SORT_SCORE),
  }
}

/** An array may meet its two bounds with two elements, so an index over arrays can use only one of them. */
function rangeOf(constraint: Constraint | undefined, isMultikey: boolean): Constraint | undefined {
  if (constraint === undefined || (constraint.lower === undefined && constraint.upper === undefined))
    return undefined
  if (isMultikey && constraint.lower !== undefined) return { lower: constraint.lower }
  return constraint
}

/** Whether reading the index from its `depth`-th field on gives the wanted order, and which way round. */
function sortingBy(
  index: CollectionIndex,
  depth: number,
  order: SortOrder,
): 'forwards' | 'backwards' | undefined {
  const { fields } = index.declaration
  const pinned = new Set(fields.slice(0, depth).map((field) => field.name))
  const wanted = order.filter(([field]) => !pinned.has(field))
  const given = fields.slice(depth, depth + wanted.length)
  if (given.length < wanted.length) return undefined
  if (!wanted.every(([field], i) => given[i]?.name === field)) return undefined
  if (wanted.every(([, direction], i) => given[i]?.order === direction)) return 'forwards'
  if (wanted.every(([, direction], i) => given[i]?.order === -direction)) return 'backwards'
  return undefined
}

function placeOf(
  entry: IndexEntry,
  prefix: readonly unknown[],
  fields: CollectionIndex['declaration']['fields'],
  range: Constraint | undefined,
): number {
  for (let i = 0; i < prefix.length; i += 1) {
    const place = compareValues(entry.key[i], prefix[i])
    if (place !== 0) return fields[i]?.order === -1 ? -place : place
  }
  if (range === undefined) return 0
  const value = entry.key[prefix.length]
  const direction = fields[prefix.length]?.order === -1 ? -1 : 1
  if (range.lower !== undefined && compareValues(value, range.lower) < 0) return -direction
  if (range.upper !== undefined && compareValues(value, range.upper) > 0) return direction
  return 0
}

function collectConstraints(query: PlainObject, into: Map<string, Constraint>): void {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition as unknown[]) if (isPlainObject(part)) collectConstraints(part, into)
    } else if (!field.startsWith('$')) {
      const constraint = into.get(field) ?? {}
      narrow(constraint, condition)
      into.set(field, constraint)
    }
  }
}

function narrow(constraint: Constraint, condition: unknown): void {
  if (isScalar(condition)) {
    constraint.equals ??= [condition]
    return
  }
  if (!isPlainObject(condition)) return
  const list = condition['$in']
  if (isScalar(condition['$eq']) && '$eq' in condition) constraint.equals ??= [condition['$eq']]
  if (Array.isArray(list) && list.every(isScalar)) constraint.equals ??= distinctScalars(list)
  for (const operator of ['$gt', '$gte']) {
    if (isRangeBound(condition[operator])) constraint.lower ??= condition[operator]
  }
  for (const operator of ['$lt', '$lte']) {
    if (isRangeBound(condition[operator])) constraint.upper ??= condition[operator]
  }
}

function distinctScalars(values: readonly unknown[]): readonly unknown[] {
  const sorted = [...values].sort(compareValues)
  return sorted.filter((value, i) => i === 0 || compareValues(value, sorted[i - 1]) !== 0)
}

function isScalar(value: unknown): boolean {
  const type = typeOfValue(value)
  return type === 'null' || type === 'number' || type === 'string' || type === 'bool' || type === 'date'
}

function isRangeBound(value: unknown): boolean {
  const type = typeOfValue(value)
  return type === 'number' || type === 'string' || type === 'date'
}
