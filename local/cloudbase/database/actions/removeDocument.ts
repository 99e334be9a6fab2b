import type { AdminAction } from '../../gateway/gateway'
import { evaluate } from '../aggregation/aggregate'
import { find } from '../engine/find'
import type { DocumentRecord } from '../engine/record'
import type { Matcher } from '../query/matcher'
import { compileQuery } from '../query/compile'
import type { DatabaseService, Scope, Target } from '../service'
import { checkCondition } from '../strict'
import type { PlainObject } from '../values/document'
import { parseQuery, parseTarget } from './parse'

interface Params {
  readonly target: Target
  readonly query: PlainObject
  readonly isMulti: boolean
}

/** `doc().remove()` and `where().remove()`. */
export function removeDocument(service: DatabaseService): AdminAction<Params> {
  return {
    name: 'database.removeDocument',
    parse: (body) => ({
      target: parseTarget(body),
      query: parseQuery(body, service.now()),
      isMulti: body['multi'] === true,
    }),
    run: ({ target, query, isMulti }, call) =>
      service.operate(call, target, true, async (scope) => {
        if (service.isStrict) checkCondition(query, isMulti, call.action, target.collectionName)
        const matches = compileQuery(query, evaluate)
        const { collection, transaction, report } = scope
        const limit = isMulti ? {} : { limit: 1 }
        const { found, plan, examined } = find({ collection, query, matches, transaction, ...limit })
        report.written = []
        for (const { record } of found) {
          if (await removeOne(service, scope, record, matches)) report.written.push(record.id)
        }
        const deleted = report.written.length
        Object.assign(report, { rows: deleted, plan, examined })
        return { data: { deleted } }
      }),
  }
}

function removeOne(
  service: DatabaseService,
  { collection, transaction }: Scope,
  record: DocumentRecord,
  matches: Matcher,
): Promise<boolean> {
  return service.whenFree(() => {
    const present = collection.seen(record, transaction)
    if (present === undefined || !matches(present)) return false
    collection.remove(record, transaction)
    return true
  })
}
