import { insert, set, type Decision } from '../decision'
import { accounts } from '../ledger/accounts'
import { bySystem, journal, moneyPosting } from '../ledger/journal'
import { messagePages } from '../messages/pages'
import { nextSweep } from './attempts'
import { newRefund, refundPart } from './newRefund'
import { markAttempt, wechatTender, type StrayWhy, type WechatPayment } from './payment'
import type { Order } from './records'

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
    changedAt: at,
  }
  const order = { ...marked, sweepAt: nextSweep(marked, at) }
  const [tender, account] = [accounts.tender('wechatPay'), accounts.order(order._id)]
  const entry = journal({
    act: 'refund',
    key: `${order._id}:${refund.n}`,
    at,
    memberId: order.memberId,
    orderId: order._id,
    by: bySystem,
    postings: [
      moneyPosting(tender, account, payment.amountFen),
      moneyPosting(account, tender, payment.amountFen),
    ],
    tasks: [
      { kind: 'sendRefund', refundId: refund._id },
      {
        kind: 'message',
        memberId: order.memberId,
        messageKind: 'payment',
        messageKey: `refund:${order._id}:${refund.n}`,
        content: { key: 'message.strayReturned', args: { amount: payment.amountFen } },
        page: messagePages.order(order._id),
      },
    ],
  })
  return {
    changes: [set('orders', order), insert('refunds', refund), insert('journals', entry)],
    result: { order, refundId: refund._id },
  }
}
