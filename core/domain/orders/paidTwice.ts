import type { Decision } from '../decision'
import { bySystem } from '../ledger/journal'
import { openProblem } from '../problems/problems'
import type { ProblemKind } from '../problems/records'
import type { MeteredSale, Order } from './records'
import { refund, type RefundInput } from './refund'

type Standing = Omit<RefundInput, 'amountFen' | 'waive' | 'reason' | 'requestedBy' | 'cause'>

export interface PaidTwiceInput extends Standing {
  /** As it stands: not the order's to clear. */
  readonly sale: MeteredSale
}

/** `lookedAt`: the machine cannot tell whose money is too much, somebody has to look. */
export type PaidTwiceResult =
  { readonly kind: 'returned'; readonly refundId: string } | { readonly kind: 'lookedAt' | 'already' }

/** Why such a refund is made; an order has at most one. */
export const PAID_AT_TILL_TOO = 'paidAtTillToo'

/**
 * A settled order whose sale ended otherwise. When the till has taken its money too, the driver's payment goes back whole,
 * points and growth with it: what he earned by it he has not paid for. Points spent meanwhile are not withheld, the second
 * payment was none he owed. Money that staff recorded for the order stays: it is most likely the very money that cleared
 * the sale. Whatever cannot be undone by itself is left to people. Asked again, it changes nothing.
 */
export function returnPaidTwice({ sale, ...standing }: PaidTwiceInput): Decision<PaidTwiceResult> {
  const { order, previousRefunds, at } = standing
  const returned = previousRefunds.some(({ cause }) => cause === 'paidTwice')
  if (returned || order.refundState === 'full') return { changes: [], result: { kind: 'already' } }
  if (sale.state !== 'paidAtOtherTill' || !canGoBack(order)) {
    return { changes: [tell('saleConflict', order, sale, at)], result: { kind: 'lookedAt' } }
  }
  const { changes, result } = refund({
    ...standing,
    cause: 'paidTwice',
    amountFen: 'all',
    waive: true,
    reason: PAID_AT_TILL_TOO,
    requestedBy: bySystem,
  })
  return {
    changes: [...changes, tell('paidTwice', order, sale, at)],
    result: { kind: 'returned', refundId: result.refund._id },
  }
}

function canGoBack({ state, tenders, invoiceState }: Order): boolean {
  const invoiced = invoiceState === 'requested' || invoiceState === 'issued'
  return state === 'settled' && !invoiced && tenders.every(({ recordedBy }) => recordedBy === null)
}

function tell(kind: ProblemKind, { _id: orderId, stationId, quote }: Order, sale: MeteredSale, at: number) {
  const args = { order: orderId, amount: quote?.dueFen ?? 0 }
  return openProblem({ kind, stationId, subject: sale._id, orderId, args }, at)
}
