import type { AdminAction } from '../../gateway/gateway'
import { evaluate } from '../aggregation/aggregate'
import { find, type FindRequest } from '../engine/find'
import type { SortOrder } from '../engine/planner'
import { compileQuery, queryCompiler } from '../query/compile'
import { distanceTo } from '../query/geoOperators'
import { compileProjection } from '../query/projection'
import type { DatabaseService, Target } from '../service'
import { encodeEjson, encodeStored } from '../values/ejson'
import type { PlainObject } from '../values/document'
import { parseCount, parseOrder, parseProjection, parseQuery, parseTarget } from './parse'

const DEFAULT_LIMIT = 100
const MOST_ROWS = 1000

interface Params {
  readonly target: Target
  readonly query: PlainObject
  readonly order: SortOrder
  readonly offset: number
  readonly limit: number
  readonly projection: PlainObject | undefined
}

/** `doc(id).get()` and `where().get()`: 100 rows when nothing is said, 1000 at most. */
export function getDocument(service: DatabaseService): AdminAction<Params> {
  return {
    name: 'database.getDocument',
    parse: (body) => ({
      target: parseTarget(body),
      query: parseQuery(body, service.now()),
      order: parseOrder(body['order']),
      offset: parseCount(body['offset'], 'offset', 0),
      limit: Math.min(parseCount(body['limit'], 'limit', DEFAULT_LIMIT) || DEFAULT_LIMIT, MOST_ROWS),
      projection: parseProjection(body['projection']),
    }),
    run: (params, call) =>
      service.operate(call, params.target, false, ({ collection, transaction, report }) => {
        const { query, order, offset: skip, limit } = params
        const compare = order.length === 0 ? distanceTo(query) : undefined
        const request: FindRequest = {
          collection,
          query,
          matches: compileQuery(query, evaluate),
          order,
          skip,
          limit,
          transaction,
          ...(compare === undefined ? {} : { compare }),
        }
        const { found, plan, examined } = find(request)
        Object.assign(report, { rows: found.length, plan, examined })
        const project =
          params.projection === undefined
            ? undefined
            : compileProjection(params.projection, queryCompiler(evaluate))
        const list = found.map(({ document }) =>
          project === undefined ? encodeStored(document) : encodeEjson(project(document)),
        )
        return { data: { list } }
      }),
  }
}
