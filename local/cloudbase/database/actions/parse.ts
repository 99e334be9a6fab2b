import { CloudBaseError, invalidParam } from '../../gateway/errors'
import { requestFailed } from '../engine/errors'
import type { SortOrder } from '../engine/planner'
import type { Target } from '../service'
import { decodeEjson, decodeEjsonObject } from '../values/ejson'
import { isPlainObject, type PlainObject } from '../values/document'

type Body = Readonly<Record<string, unknown>>

/** Collection and transaction of a call. Throws INVALID_PARAM. */
export function parseTarget(body: Body): Target {
  const { collectionName, transactionId, query } = body
  if (typeof collectionName !== 'string' || collectionName === '')
    throw invalidParam('collectionName is required')
  return {
    collectionName,
    ...(typeof transactionId === 'string' && transactionId !== '' ? { transactionId } : {}),
    ...(typeof query === 'string' && query !== '' ? { queryText: query } : {}),
  }
}

/** The transaction of a commit or abort. Throws INVALID_PARAM. */
export function parseTransactionId(body: Body): string {
  const { transactionId } = body
  if (typeof transactionId !== 'string' || transactionId === '')
    throw invalidParam('transactionId is required')
  return transactionId
}

/** The condition; none at all matches everything. */
export function parseQuery(body: Body, now: number): PlainObject {
  const { query } = body
  if (query === undefined || query === null || query === '') return {}
  const text = typeof query === 'string' ? query : JSON.stringify(query)
  return withServerDates(decodeEjsonObject(text, 'query'), text, now)
}

/** The document or the operators of a write. */
export function parseData(text: unknown, now: number): PlainObject {
  return withServerDates(decodeEjsonObject(text, 'data'), text, now)
}

/** `{ age: -1 }`; the first field counts most. Throws INVALID_PARAM. */
export function parseOrder(text: unknown): SortOrder {
  if (text === undefined || text === '') return []
  return toOrder(decodeEjsonObject(text, 'order'))
}

export function toOrder(order: PlainObject): SortOrder {
  return Object.entries(order).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1)
      throw requestFailed('(BadValue) $sort key ordering must be 1 or -1')
    return [field, direction] as const
  })
}

export function parseProjection(text: unknown): PlainObject | undefined {
  if (text === undefined || text === '') return undefined
  return decodeEjsonObject(text, 'projection')
}

/** A count of the request; absent means the default. Throws INVALID_PARAM. */
export function parseCount(value: unknown, what: string, otherwise: number): number {
  if (value === undefined || value === null) return otherwise
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalidParam(`${what} must be a whole number of at least 0`)
  }
  return value
}

/** Stages as they come: a name and an EJSON text each. Throws INVALID_PARAM. */
export function parseStages(stages: unknown, now: number): readonly PlainObject[] {
  if (!Array.isArray(stages)) throw invalidParam('stages must be an array')
  return stages.map((stage: unknown) => {
    if (!isPlainObject(stage) || typeof stage['stageKey'] !== 'string')
      throw invalidParam('a stage needs a stageKey')
    const text = stage['stageValue']
    return { [stage['stageKey']]: withServerDates(decodeEjson(text, 'stageValue'), text, now) }
  })
}

const SERVER_DATE = '$tcb_server_date'

/** Puts the server's time where the SDK's `serverDate()` asks for it. */
function withServerDates<T>(value: T, text: unknown, now: number): T
function withServerDates(value: unknown, text: unknown, now: number): unknown {
  return typeof text === 'string' && text.includes(SERVER_DATE) ? resolveDates(value, now) : value
}

function resolveDates(value: unknown, now: number): unknown {
  if (Array.isArray(value)) return value.map((element: unknown) => resolveDates(element, now))
  if (!isPlainObject(value)) return value
  const marker = value[SERVER_DATE]
  if (isPlainObject(marker)) {
    const offset = marker['offset'] ?? 0
    if (typeof offset !== 'number')
      throw new CloudBaseError('INVALID_PARAM', 'serverDate: offset must be a number')
    return new Date(now + offset)
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolveDates(part, now)]))
}
