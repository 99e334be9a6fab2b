import { DomainError } from '../../contracts/errors'
import { findAttempt, withAttempt } from './attempts'
import { readOutTradeNo } from './outTradeNo'
import type { Attempt, Order, Tender } from './records'

/** Money that WeChat Pay says has arrived: verified, decrypted or asked for by the server. */
export interface WechatPayment {
  readonly provider: 'wechatPay'
  readonly outTradeNo: string
  readonly transactionId: string
  readonly amountFen: number
  readonly paidAt: number
}

/** Why money is not what the order waits for. */
export type StrayWhy = 'otherAmount' | 'orderOver' | 'fuellingPointBusy'

export type PaymentMeaning =
  | { readonly kind: 'already' }
  | { readonly kind: 'stray'; readonly why: StrayWhy }
  | { readonly kind: 'effective' }

/**
 * What a payment means for its order. Money counts only for the attempt it was asked by, with its amount, while the
 * order waits for just that much; a closed attempt's late money is attached when it still fits.
 * @throws DomainError NOT_FOUND when the payment belongs to another order
 */
export function readPayment(order: Order, payment: WechatPayment): PaymentMeaning {
  if (readOutTradeNo(payment.outTradeNo)?.orderId !== order._id) {
    throw new DomainError('NOT_FOUND', { outTradeNo: payment.outTradeNo })
  }
  const attempt = findAttempt(order, payment.outTradeNo)
  if (attempt !== null && (attempt.state === 'paid' || attempt.state === 'stray')) return { kind: 'already' }
  if (order.state !== 'awaitingPayment' || order.quote === null) return { kind: 'stray', why: 'orderOver' }
  const fits = attempt?.amountFen === payment.amountFen && order.quote.dueFen === payment.amountFen
  return fits ? { kind: 'effective' } : { kind: 'stray', why: 'otherAmount' }
}

/** The attempt behind a payment, marked; one that was never written down is added, so that nothing is handled twice. */
export function markAttempt(order: Order, payment: WechatPayment, state: 'paid' | 'stray'): Order {
  const known = findAttempt(order, payment.outTradeNo)
  const attempt: Attempt = known ?? {
    n: readOutTradeNo(payment.outTradeNo)?.n ?? 0,
    outTradeNo: payment.outTradeNo,
    amountFen: payment.amountFen,
    state,
    openedAt: payment.paidAt,
    expiresAt: payment.paidAt,
    transactionId: null,
    paidAt: null,
  }
  const { transactionId, paidAt } = payment
  return withAttempt(order, { ...attempt, state, transactionId, paidAt })
}

/** The payment as a tender of its order. */
export function wechatTender(payment: WechatPayment): Tender {
  return {
    kind: 'wechatPay',
    amountFen: payment.amountFen,
    at: payment.paidAt,
    outTradeNo: payment.outTradeNo,
    transactionId: payment.transactionId,
    recordedBy: null,
    refundedFen: 0,
  }
}
