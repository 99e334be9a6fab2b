import { outRefundNo } from './outTradeNo'
import type { Order, Refund, Tender } from './records'
import { NEVER } from '../units/never'

/** `refund:{orderId}:{n}` */
export function refundId(orderId: string, n: number): string {
  return `refund:${orderId}:${n}`
}

type Given = Pick<Refund, 'cause' | 'reason' | 'requestedBy' | 'amountFen' | 'parts'> &
  Partial<
    Pick<
      Refund,
      'withheldFen' | 'pointsTakenBack' | 'pointsWithheld' | 'pointsReturned' | 'couponReturned' | 'reliefs'
    >
  >

/** The next refund of an order. One that sends nothing out is finished as soon as it is recorded. */
export function newRefund(
  order: Pick<Order, '_id' | 'memberId' | 'refundCount'>,
  given: Given,
  at: number,
): Refund {
  const n = order.refundCount + 1
  const nothingToSend = given.parts.length === 0
  return {
    _id: refundId(order._id, n),
    schema: 1,
    orderId: order._id,
    memberId: order.memberId,
    n,
    outRefundNo: outRefundNo(order._id, n),
    requestedAt: at,
    withheldFen: 0,
    pointsTakenBack: 0,
    pointsWithheld: 0,
    pointsReturned: 0,
    couponReturned: false,
    reliefs: [],
    ...given,
    state: nothingToSend ? 'succeeded' : 'requested',
    tries: 0,
    nextTryAt: nothingToSend ? NEVER : at,
    finishedAt: nothingToSend ? at : null,
    problem: null,
  }
}

/** One part of a refund: money back the way it came. */
export function refundPart(
  tender: Pick<Tender, 'kind' | 'outTradeNo' | 'transactionId' | 'amountFen'>,
  amountFen: number,
): Refund['parts'][number] {
  const { kind, outTradeNo, transactionId } = tender
  return { kind, outTradeNo, transactionId, amountFen, totalFen: tender.amountFen }
}
