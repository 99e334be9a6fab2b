import { invalidParam, type AdminAction } from '../../gateway/gateway'
import { evaluate, runStages } from '../aggregation/aggregate'
import { geoNear } from '../aggregation/geoNear'
import { find } from '../engine/find'
import type { SortOrder } from '../engine/planner'
import { compileQuery } from '../query/compile'
import type { DatabaseService, Scope, Target } from '../service'
import { encodeEjson } from '../values/ejson'
import { isPlainObject, type PlainObject, type StoredDocument } from '../values/document'
import { parseStages, parseTarget, toOrder } from './parse'

interface Params {
  readonly target: Target
  readonly stages: readonly PlainObject[]
}

/** `aggregate()…end()`. */
export function aggregateDocuments(service: DatabaseService): AdminAction<Params> {
  return {
    name: 'database.aggregateDocuments',
    parse: (body) => ({
      target: { ...parseTarget(body), queryText: JSON.stringify(body['stages']) },
      stages: parseStages(body['stages'], service.now()),
    }),
    run: ({ target, stages }, call) =>
      service.operate(call, target, false, (scope) => {
        const { documents, rest } = readInput(scope, stages)
        const list = runStages(documents, rest, (name) => everything(service, name))
        scope.report.rows = list.length
        return { data: { list: list.map((document) => encodeEjson(document)) } }
      }),
  }
}

/** A foreign collection that does not exist is empty, as it is for MongoDB. */
function everything(service: DatabaseService, name: string): readonly StoredDocument[] {
  return service.engine.hasCollection(name) ? service.engine.collection(name).documents() : []
}

/** Leading stages that the engine itself can do, with its indexes; the rest goes through the pipeline. */
function readInput(
  scope: Scope,
  stages: readonly PlainObject[],
): { readonly documents: readonly PlainObject[]; readonly rest: readonly PlainObject[] } {
  const near = stages[0]?.['$geoNear']
  if (isPlainObject(near)) {
    const query = isPlainObject(near['query']) ? near['query'] : {}
    return { documents: geoNear(read(scope, query, []), near), rest: stages.slice(1) }
  }
  const match = stages[0]?.['$match']
  if (match !== undefined && !isPlainObject(match)) throw invalidParam('$match needs an object')
  const afterMatch = match === undefined ? stages : stages.slice(1)
  const sort = afterMatch[0]?.['$sort']
  const order = isPlainObject(sort) ? toOrder(sort) : []
  const afterSort = order.length === 0 ? afterMatch : afterMatch.slice(1)
  const limit = afterSort[0]?.['$limit']
  if (typeof limit !== 'number' || limit <= 0)
    return { documents: read(scope, match ?? {}, order), rest: afterSort }
  return { documents: read(scope, match ?? {}, order, limit), rest: afterSort.slice(1) }
}

function read(scope: Scope, query: PlainObject, order: SortOrder, limit?: number): readonly PlainObject[] {
  const { found, plan, examined } = find({
    collection: scope.collection,
    query,
    matches: compileQuery(query, evaluate),
    order,
    ...(limit === undefined ? {} : { limit }),
  })
  Object.assign(scope.report, { plan, examined })
  return found.map(({ document }) => document)
}
