import type { AdminAction } from '../../gateway/gateway'
import type { DatabaseService } from '../service'

/** Opens a transaction; what it sees is fixed by its first operation, not here. */
export function startTransaction(service: DatabaseService): AdminAction<undefined> {
  return {
    name: 'database.startTransaction',
    parse: () => undefined,
    run: (_params, call) =>
      service.observe(call, {}, (report) => {
        const transaction = service.transactions.start(call.invocationId)
        report.transactionId = transaction.id
        return { transactionId: transaction.id }
      }),
  }
}
