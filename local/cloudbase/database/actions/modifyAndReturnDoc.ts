import type { AdminAction } from '../../gateway/gateway'
import { evaluate } from '../aggregation/aggregate'
import { find } from '../engine/find'
import { compileQuery, queryCompiler } from '../query/compile'
import type { DatabaseService, Target } from '../service'
import { compileUpdate } from '../update/update'
import { encodeStored } from '../values/ejson'
import type { PlainObject } from '../values/document'
import { parseData, parseQuery, parseTarget } from './parse'
import { updateOne } from './updateOne'

interface Params {
  readonly target: Target
  readonly query: PlainObject
  readonly data: PlainObject
}

/** `where().updateAndReturn()`: updates the first match and answers it as it is then. */
export function modifyAndReturnDoc(service: DatabaseService): AdminAction<Params> {
  return {
    name: 'database.modifyAndReturnDoc',
    parse: (body) => ({
      target: parseTarget(body),
      query: parseQuery(body, service.now()),
      data: parseData(body['data'], service.now()),
    }),
    run: ({ target, query, data }, call) =>
      service.operate(call, target, true, async (scope) => {
        const matches = compileQuery(query, evaluate)
        const update = compileUpdate(data, queryCompiler(evaluate))
        const { collection, transaction, report } = scope
        for (;;) {
          const { found, plan, examined } = find({ collection, query, matches, transaction, limit: 1 })
          const record = found[0]?.record
          Object.assign(report, { rows: found.length, plan, examined })
          if (record === undefined) return { data: { updated: 0, doc: null } }
          const one = await updateOne(service, scope, record, matches, update)
          if (one !== undefined) return { data: { updated: 1, doc: encodeStored(one.document) } }
        }
      }),
  }
}
