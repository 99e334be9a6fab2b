import { compareValues } from '../values/compare'
import type { PlainObject, StoredDocument } from '../values/document'
import { spreadValues } from '../values/path'
import type { Matcher } from '../query/matcher'
import type { Collection } from './collection'
import { planName, planQuery, type Plan, type SortOrder } from './planner'
import type { DocumentRecord } from './record'
import type { Transaction } from './transaction'

export interface FindRequest {
  readonly collection: Collection
  readonly query: PlainObject
  readonly matches: Matcher
  readonly order?: SortOrder
  readonly skip?: number
  /** Unlimited when absent. */
  readonly limit?: number
  readonly transaction?: Transaction | undefined
  /** Another order than by fields: by distance. */
  readonly compare?: (left: StoredDocument, right: StoredDocument) => number
}

export interface Found {
  readonly record: DocumentRecord
  readonly document: StoredDocument
}

export interface FindResult {
  readonly found: readonly Found[]
  /** Index used, `_id`, or `scan`. */
  readonly plan: string
  /** How many documents were looked at. */
  readonly examined: number
}

/** Finds what matches, in order. The documents are the stored ones: nothing is copied. */
export function find(request: FindRequest): FindResult {
  const order = request.order ?? []
  const plan = choosePlan(request, order)
  const isSorted =
    request.compare === undefined && (order.length === 0 || (plan.kind === 'index' && plan.isSorted))
  const skip = request.skip ?? 0
  const last = request.limit === undefined ? Infinity : skip + request.limit
  const found: Found[] = []
  let examined = 0
  for (const record of candidates(request.collection, plan)) {
    if (isSorted && found.length >= last) break
    const document = request.collection.seen(record, request.transaction)
    if (document === undefined) continue
    examined += 1
    if (request.matches(document)) found.push({ record, document })
  }
  if (!isSorted) sortFound(found, request.compare ?? compareBy(order))
  return { found: found.slice(skip, last), plan: planName(plan), examined }
}

/** Indexes hold what is committed, so a transaction uses only the `_id`, which is the same for everybody. */
function choosePlan(request: FindRequest, order: SortOrder): Plan {
  const plan = planQuery(request.collection, request.query, order)
  return request.transaction !== undefined && plan.kind === 'index' ? { kind: 'scan' } : plan
}

function* candidates(collection: Collection, plan: Plan): Iterable<DocumentRecord> {
  switch (plan.kind) {
    case 'id':
      for (const id of plan.ids) {
        const record = collection.records.get(id)
        if (record !== undefined) yield record
      }
      return
    case 'scan':
      yield* collection.records.values()
      return
    case 'index': {
      const { entries } = plan.index
      const seen = plan.index.multikey ? new Set<DocumentRecord>() : undefined
      for (const place of plan.spans) {
        for (const { record } of plan.backwards ? entries.spanBackwards(place) : entries.span(place)) {
          if (seen?.has(record) === true) continue
          seen?.add(record)
          yield record
        }
      }
    }
  }
}

function sortFound(found: Found[], compare: (left: StoredDocument, right: StoredDocument) => number): void {
  found.sort(
    (left, right) => compare(left.document, right.document) || left.record.sequence - right.record.sequence,
  )
}

/** An array sorts by its smallest element upwards and by its largest downwards. */
export function compareBy(order: SortOrder): (left: StoredDocument, right: StoredDocument) => number {
  return (left, right) => {
    for (const [field, direction] of order) {
      const byField = compareValues(sortKey(left, field, direction), sortKey(right, field, direction))
      if (byField !== 0) return byField * direction
    }
    return 0
  }
}

function sortKey(document: StoredDocument, field: string, direction: 1 | -1): unknown {
  const values = spreadValues(document, field)
  let key = values[0]
  for (let i = 1; i < values.length; i += 1) {
    if (compareValues(values[i], key) * direction < 0) key = values[i]
  }
  return key
}
