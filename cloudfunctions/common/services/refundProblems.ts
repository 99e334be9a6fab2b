import type { Change } from '../../../core/domain/decision'
import type { Refund } from '../../../core/domain/orders/records'
import { openProblem } from '../../../core/domain/problems/problems'
import type { ProblemKind } from '../../../core/domain/problems/records'
import { refundCases } from '../../../core/domain/problems/refundCase'
import type { Transaction } from '../data/transaction'
import { endProblem } from './problems'

/** What a change of a refund means for the list of problems: one opens, one ends, mostly none. */
export async function refundProblems(
  tx: Transaction,
  before: Refund,
  after: Refund,
  at: number,
): Promise<Change[]> {
  const { opened, ended } = refundCases(before, after)
  return [
    ...(ended === null ? [] : await endProblem(tx, ended, after._id, after.state, at)),
    ...(opened === null ? [] : await openRefundProblem(tx, opened, after, at)),
  ]
}

/** Opens a case about a refund. */
export async function openRefundProblem(
  tx: Transaction,
  kind: ProblemKind,
  refund: Refund,
  at: number,
): Promise<Change[]> {
  const { stationId } = await tx.require('orders', refund.orderId)
  const args = {
    order: refund.orderId,
    amount: refund.amountFen - refund.withheldFen,
    why: refund.problem ?? '',
  }
  return [openProblem({ kind, stationId, subject: refund._id, orderId: refund.orderId, args }, at)]
}
