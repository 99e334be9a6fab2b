import type { AdminAction } from '../../gateway/gateway'
import { evaluate } from '../aggregation/aggregate'
import { find } from '../engine/find'
import { compileQuery } from '../query/compile'
import type { DatabaseService, Target } from '../service'
import type { PlainObject } from '../values/document'
import { parseQuery, parseTarget } from './parse'

interface Params {
  readonly target: Target
  readonly query: PlainObject
}

/** `count()`. */
export function calculateDocument(service: DatabaseService): AdminAction<Params> {
  return {
    name: 'database.calculateDocument',
    parse: (body) => ({ target: parseTarget(body), query: parseQuery(body, service.now()) }),
    run: ({ target, query }, call) =>
      service.operate(call, target, false, ({ collection, transaction, report }) => {
        const { found, plan, examined } = find({
          collection,
          query,
          matches: compileQuery(query, evaluate),
          transaction,
        })
        Object.assign(report, { rows: found.length, plan, examined })
        return { data: { total: found.length } }
      }),
  }
}
