import type { Change } from '../../../../core/domain/decision'
import type { Journal, OutboxEntry } from '../../../../core/domain/ledger/records'
import { openProblem } from '../../../../core/domain/problems/problems'
import type { Transaction } from '../../data/transaction'

/** What was tried too often becomes a case each; to be written with the journal. */
export async function outboxProblems(
  tx: Transaction,
  { _id, orderId }: Journal,
  lost: readonly OutboxEntry[],
  at: number,
): Promise<Change[]> {
  if (lost.length === 0) return []
  const order = orderId === '' ? null : await tx.get('orders', orderId)
  const stationId = order?.stationId ?? ''
  return lost.map(({ n, task, problem }) => {
    const args = { task: task.kind, order: orderId, why: problem ?? '' }
    return openProblem({ kind: 'outboxFailed', stationId, subject: `${_id}:${n}`, orderId, args }, at)
  })
}
