import { DomainError } from '../../contracts/errors'
import { insert, set, type Decision } from '../decision'
import type { RefundNumbers } from '../orders/refundPlan'
import type { Order } from '../orders/records'
import { openProblem } from '../problems/problems'
import type { RefundCause, RefundRequest } from './records'

/** WeChat Pay refunds what was paid within a year (platform facts §1c). */
const REFUNDABLE_MS = 365 * 86_400_000

/** What of an order may still be asked back, before it is looked at more closely: nothing when it was never settled. */
export function refundableFen(
  order: Pick<Order, 'state' | 'quote' | 'refundedFen' | 'paidAt'>,
  at: number,
): number {
  if (order.state !== 'settled' || order.quote === null || order.paidAt === null) return 0
  return at - order.paidAt > REFUNDABLE_MS ? 0 : order.quote.dueFen - order.refundedFen
}

export interface Ask {
  readonly requestId: string
  readonly order: Order
  readonly cause: RefundCause
  readonly text: string
  readonly whole: boolean
  /** What the refund would do now. */
  readonly numbers: RefundNumbers
  readonly at: number
}

/**
 * A driver asks for money back: one open request per order, which is a case for the station until it is answered (D8).
 * @param ask.requestId the id of the record, made of the phone's own name for the tap
 * @throws DomainError REFUND_ASKED while another one waits; REFUND_UNAVAILABLE; INVALID_INPUT when `other` says nothing
 */
export function askRefund(ask: Ask): Decision<RefundRequest> {
  const { requestId, order, cause, whole, numbers, at } = ask
  const text = ask.text.trim()
  if (hasOpenRequest(order)) throw new DomainError('REFUND_ASKED', { orderId: order._id })
  if (refundableFen(order, at) <= 0) throw new DomainError('REFUND_UNAVAILABLE', { orderId: order._id })
  if (cause === 'other' && text === '') throw new DomainError('INVALID_INPUT', { text })
  const { amountFen, payoutFen, withheldFen, pointsTakenBack, pointsReturned, couponReturned } = numbers
  const request: RefundRequest = {
    _id: requestId,
    schema: 1,
    orderId: order._id,
    memberId: order.memberId,
    stationId: order.stationId,
    state: 'asked',
    cause,
    text,
    whole,
    amountFen,
    shown: { payoutFen, withheldFen, pointsTakenBack, pointsReturned, couponReturned },
    askedAt: at,
    endedAt: 0,
    answeredBy: null,
    answer: '',
    refundId: '',
  }
  const asked: Order = { ...order, openRefundRequestId: requestId, hasRefund: true, changedAt: at }
  const args = { amount: amountFen, order: order._id, text }
  const facts = { kind: 'refundAsked', stationId: order.stationId, subject: requestId } as const
  return {
    changes: [
      set('orders', asked),
      insert('refundRequests', request),
      openProblem({ ...facts, orderId: order._id, args }, at),
    ],
    result: request,
  }
}

export function hasOpenRequest({ openRefundRequestId }: Pick<Order, 'openRefundRequestId'>): boolean {
  return openRefundRequestId !== ''
}
