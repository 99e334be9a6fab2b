import { DomainError } from '../../contracts/errors'
import type { Coupon } from '../coupons/records'
import type { Decision } from '../decision'
import { byDriver } from '../ledger/journal'
import type { Journal } from '../ledger/records'
import type { Member } from '../members/records'
import type { Pricing } from '../pricing/records'
import { sum } from '../units/money'
import { requireNoOpenAttempt } from './attempts'
import { markAttempt, readPayment, wechatTender, type StrayWhy, type WechatPayment } from './payment'
import type { Order, Tender } from './records'
import { settleOrder } from './settlement'
import { returnStray } from './stray'
import { tillTenders, type TillPayment } from './tillPayment'

export type { TillPayment } from './tillPayment'

export interface SettleInput {
  readonly order: Order
  readonly member: Member
  /** The coupon the order has reserved, or null. */
  readonly coupon: Coupon | null
  /** The version the order's quote names. */
  readonly pricing: Pricing
  /** Null when nothing is due. */
  readonly payment: WechatPayment | TillPayment | null
  readonly at: number
}

export type SettleResult =
  | { readonly kind: 'settled'; readonly order: Order; readonly member: Member }
  | { readonly kind: 'already'; readonly order: Order }
  | { readonly kind: 'stray'; readonly why: StrayWhy; readonly order: Order; readonly refundId: string }

/**
 * Settles a post-pay order by the money that arrived: once, never by a wrong amount, whichever way the news came. Money
 * the order does not wait for goes back (D1, D9; product decisions, Paying).
 * @throws DomainError ORDER_STATE for a pre-pay order, or for money of staff that the order does not wait for;
 * PAYMENT_PENDING for money of staff while another payment is open
 */
export function settle(input: SettleInput): Decision<SettleResult> {
  const { order, payment } = input
  if (order.kind !== 'postPay') throw new DomainError('ORDER_STATE', { kind: order.kind })
  if (payment?.provider === 'wechatPay') return settleByWechatPay(input, payment)
  if (payment === null && order.state === 'settled')
    return { changes: [], result: { kind: 'already', order } }
  requireNoOpenAttempt(order)
  return payment === null ? settleNothingDue(input) : settleAtTill(input, payment)
}

function settleByWechatPay(input: SettleInput, payment: WechatPayment): Decision<SettleResult> {
  const { order, at } = input
  const meaning = readPayment(order, payment)
  if (meaning.kind === 'already') return { changes: [], result: { kind: 'already', order } }
  if (meaning.kind === 'stray') {
    const { changes, result } = returnStray(order, payment, meaning.why, at)
    return { changes, result: { kind: 'stray', why: meaning.why, ...result } }
  }
  const paid = markAttempt(order, payment, 'paid')
  return settleWith(input, paid, [wechatTender(payment)], payment.paidAt, byDriver(order.memberId))
}

function settleNothingDue(input: SettleInput): Decision<SettleResult> {
  const { order, at } = input
  if (order.state !== 'awaitingPayment' || order.quote?.dueFen !== 0) {
    throw new DomainError('ORDER_STATE', { state: order.state, dueFen: order.quote?.dueFen ?? -1 })
  }
  return settleWith(input, order, [], at, byDriver(order.memberId))
}

function settleAtTill(input: SettleInput, payment: TillPayment): Decision<SettleResult> {
  const { order } = input
  const tenders = tillTenders(payment)
  const amountFen = sum(tenders.map((tender) => tender.amountFen))
  if (order.quote?.dueFen !== amountFen) {
    throw new DomainError('ORDER_STATE', { dueFen: order.quote?.dueFen ?? -1, amountFen })
  }
  return settleWith(input, order, tenders, payment.takenAt, payment.by)
}

function settleWith(
  input: SettleInput,
  order: Order,
  tenders: readonly Tender[],
  paidAt: number,
  by: Journal['by'],
): Decision<SettleResult> {
  const { quote } = order
  if (quote === null) throw new DomainError('ORDER_STATE', { state: order.state })
  const { changes, result } = settleOrder({
    order: { ...order, tenders: [...order.tenders, ...tenders] },
    quote,
    member: input.member,
    coupon: input.coupon,
    pricing: input.pricing,
    newTenders: tenders,
    overrunFen: 0,
    paidAt,
    at: input.at,
    by,
  })
  return { changes, result: { kind: 'settled', ...result } }
}
