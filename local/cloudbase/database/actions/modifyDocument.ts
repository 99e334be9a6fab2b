import { invalidParam, type AdminAction, type AdminReply } from '../../gateway/gateway'
import { evaluate } from '../aggregation/aggregate'
import { find } from '../engine/find'
import { compileQuery, queryCompiler } from '../query/compile'
import type { DatabaseService, Scope, Target } from '../service'
import { checkCondition } from '../strict'
import { compileUpdate } from '../update/update'
import { isDocumentId, type DocumentId, type PlainObject } from '../values/document'
import { sameValue } from '../values/compare'
import { parseData, parseQuery, parseTarget } from './parse'
import { updateOne } from './updateOne'
import { toStored } from './validate'

interface Params {
  readonly target: Target
  readonly query: PlainObject
  readonly data: PlainObject
  readonly isMulti: boolean
  /** Operators when true; a whole document when false. */
  readonly isMerge: boolean
  readonly isUpsert: boolean
}

/** `doc().update()`, `where().update()` and `doc().set()`. */
export function modifyDocument(service: DatabaseService): AdminAction<Params> {
  return {
    name: 'database.modifyDocument',
    parse: (body) => ({
      target: parseTarget(body),
      query: parseQuery(body, service.now()),
      data: parseData(body['data'], service.now()),
      isMulti: body['multi'] === true,
      isMerge: body['merge'] !== false,
      isUpsert: body['upsert'] === true,
    }),
    run: (params, call) =>
      service.operate(call, params.target, true, (scope) => {
        if (!params.isMerge) return replaceById(service, scope, params)
        if (service.isStrict)
          checkCondition(params.query, params.isMulti, call.action, params.target.collectionName)
        return updateMatching(service, scope, params)
      }),
  }
}

async function updateMatching(service: DatabaseService, scope: Scope, params: Params): Promise<AdminReply> {
  if (params.isUpsert) throw invalidParam('upsert with operators is not part of the SDK')
  const matches = compileQuery(params.query, evaluate)
  const update = compileUpdate(params.data, queryCompiler(evaluate))
  const { found, plan, examined } = find({
    collection: scope.collection,
    query: params.query,
    matches,
    transaction: scope.transaction,
    ...(params.isMulti ? {} : { limit: 1 }),
  })
  let updated = 0
  for (const { record } of found) {
    const one = await updateOne(service, scope, record, matches, update)
    if (one?.isModified === true) updated += 1
  }
  Object.assign(scope.report, { rows: updated, plan, examined })
  return { data: { updated, upsert_id: null } }
}

/** `set`: puts the whole document, new or in the place of the old one. */
async function replaceById(service: DatabaseService, scope: Scope, params: Params): Promise<AdminReply> {
  const { _id } = params.query
  if (!isDocumentId(_id)) throw invalidParam('set needs the _id of one document')
  const stored = toStored(
    { _id, ...params.data, ...(params.data['_id'] === undefined ? {} : { _id }) },
    service.isStrict,
  )
  const outcome = await service.whenFree((): 'inserted' | 'replaced' | 'same' => put(scope, _id, stored))
  Object.assign(scope.report, { rows: 1, plan: '_id', written: outcome === 'same' ? [] : [_id] })
  return {
    data: { updated: outcome === 'replaced' ? 1 : 0, upsert_id: outcome === 'inserted' ? _id : null },
  }
}

function put(
  { collection, transaction }: Scope,
  id: DocumentId,
  stored: Parameters<Scope['collection']['insert']>[0],
): 'inserted' | 'replaced' | 'same' {
  const record = collection.records.get(id)
  const present = record === undefined ? undefined : collection.seen(record, transaction)
  if (record === undefined || present === undefined) {
    collection.insert(stored, transaction)
    return 'inserted'
  }
  if (sameValue(present, stored)) return 'same'
  collection.replace(record, stored, transaction)
  return 'replaced'
}
