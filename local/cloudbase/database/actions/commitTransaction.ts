import type { AdminAction } from '../../gateway/gateway'
import type { DatabaseService } from '../service'
import { parseTransactionId } from './parse'

interface Params {
  readonly transactionId: string
}

/** Makes what the transaction has written visible, all at once. */
export function commitTransaction(service: DatabaseService): AdminAction<Params> {
  return {
    name: 'database.commitTransaction',
    parse: (body) => ({ transactionId: parseTransactionId(body) }),
    run: (params, call) =>
      service.observe(call, params, (report) => {
        const transaction = service.transactions.require(params.transactionId)
        return service.inTransaction(transaction, call.action, () => {
          report.written = [...transaction.writes.keys()].map((record) => record.id)
          service.transactions.commit(transaction)
          return {}
        })
      }),
  }
}
