import { insert, set, type Decision } from '../decision'
import { accounts } from '../ledger/accounts'
import { bySystem, moneyPosting } from '../ledger/journal'
import { nextSweep } from './attempts'
import { newRefund, refundPart } from './newRefund'
import { markAttempt, wechatTender, type StrayWhy, type WechatPayment } from './payment'
import type { Order } from './records'
import { refundEntry, refundTasks } from './refundEntry'

export interface Stray {
  readonly order: Order
  readonly refundId: string
}

/**
 * Money that came late, twice or in another amount: written down on its order and sent back by itself (product
 * decisions, Paying). The order stays what it is.
 */
export function returnStray(
  before: Order,
  payment: WechatPayment,
  why: StrayWhy,
  at: number,
): Decision<Stray> {
  const refund = newRefund(
    before,
    {
      cause: 'stray',
      reason: why,
      requestedBy: bySystem,
      amountFen: payment.amountFen,
      parts: [refundPart(wechatTender(payment), payment.amountFen)],
    },
    at,
  )
  const marked: Order = {
    ...markAttempt(before, payment, 'stray'),
    strayFen: before.strayFen + payment.amountFen,
    refundCount: refund.n,
    hasRefund: true,
    changedAt: at,
  }
  const order = { ...marked, sweepAt: nextSweep(marked, at) }
  const [tender, account] = [accounts.tender('wechatPay'), accounts.order(order._id)]
  const inAndOut = [
    moneyPosting(tender, account, payment.amountFen),
    moneyPosting(account, tender, payment.amountFen),
  ]
  const told = { key: 'message.strayReturned', args: { amount: payment.amountFen } }
  const entry = refundEntry(refund, at, inAndOut, refundTasks(refund, told))
  return {
    changes: [set('orders', order), insert('refunds', refund), insert('journals', entry)],
    result: { order, refundId: refund._id },
  }
}
