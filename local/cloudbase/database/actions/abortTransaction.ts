import type { AdminAction } from '../../gateway/gateway'
import type { DatabaseService } from '../service'
import { parseTransactionId } from './parse'

interface Params {
  readonly transactionId: string
}

/** Forgets what the transaction has written. */
export function abortTransaction(service: DatabaseService): AdminAction<Params> {
  return {
    name: 'database.abortTransaction',
    parse: (body) => ({ transactionId: parseTransactionId(body) }),
    run: (params, call) =>
      service.observe(call, params, () => {
        const transaction = service.transactions.require(params.transactionId)
        return service.inTransaction(transaction, call.action, () => {
          service.transactions.abort(transaction)
          return {}
        })
      }),
  }
}
