import { DomainError } from '../../contracts/errors'
import { releaseCoupon, reserveCoupon } from '../coupons/coupons'
import type { Coupon } from '../coupons/records'
import { insert, set, type Change, type Decision } from '../decision'
import { releasePoints, reservePoints } from '../ledger/heldPoints'
import { byDriver, journal, type PostingDraft } from '../ledger/journal'
import type { Journal } from '../ledger/records'
import type { Member } from '../members/records'
import { promiseFirstFuelling } from '../points/firstFuelling'
import type { Pricing, Quote } from '../pricing/records'
import { openAttempt, requireNoOpenAttempt } from './attempts'
import { holdLonger } from './holdLonger'
import { requireMove, requireOwner } from './orderState'
import type { Attempt, MeteredSale, Order } from './records'

export interface ConfirmInput {
  readonly order: Order
  readonly member: Member
  /** The coupon the driver chose, or null; set aside when the quote has a use for it. */
  readonly coupon: Coupon | null
  /** The coupon an earlier confirmation reserved; needed when the quote has another one. */
  readonly previousCoupon?: Coupon | null
  /** The order's sale; needed when too little of its lock is left (`lockIsShort`). */
  readonly sale?: MeteredSale | null
  readonly quote: Quote
  /** What the driver was shown. */
  readonly digestSeen: string
  readonly pricing: Pick<Pricing, 'payment' | 'points'>
  readonly at: number
}

export interface ConfirmResult {
  readonly order: Order
  /** The attempt to pay, or null when nothing is left to pay. */
  readonly attempt: Attempt | null
  /** Nothing is due: settle at once, without a payment. */
  readonly settleNow: boolean
}

/**
 * The driver agrees to a price: coupon and points are set aside and a payment may begin. An order whose attempt is closed
 * may be confirmed again with another choice (product decisions, One order's price and Paying).
 * @throws DomainError QUOTE_CHANGED with the new quote; LOCK_EXPIRED; PAYMENT_PENDING; ORDER_STATE; COUPON_UNUSABLE;
 * POINTS_INSUFFICIENT; FORBIDDEN
 */
export function confirm(input: ConfirmInput): Decision<ConfirmResult> {
  const { order, member, quote, at } = input
  requireOwner(order, member)
  requireMove(order, 'awaitingPayment')
  requireNoOpenAttempt(order)
  if (quote.digest !== input.digestSeen) throw new DomainError('QUOTE_CHANGED', { quote })
  const held = holdLonger(input)
  const { lockedUntil } = held
  const expiresAt = lockedUntil - input.pricing.payment.attemptMarginMs

  const coupons = exchangeCoupons(input)
  const standing = exchangeStanding(input)
  const reserved: Order = {
    ...order,
    state: 'awaitingPayment',
    lockedUntil,
    quote,
    reservation: { at, couponId: quote.couponId, pointsHeld: quote.pointsUsed },
    confirmations: order.confirmations + 1,
    changedAt: at,
  }
  const opened = quote.dueFen > 0 ? openAttempt(reserved, { amountFen: quote.dueFen, at, expiresAt }) : null
  const result: ConfirmResult = {
    order: opened?.order ?? reserved,
    attempt: opened?.attempt ?? null,
    settleNow: opened === null,
  }
  return { changes: [set('orders', result.order), ...held.changes, ...standing, ...coupons], result }
}

function exchangeCoupons(input: ConfirmInput): Change[] {
  const { order, previousCoupon, quote, pricing, at } = input
  const coupon = quote.couponId === null ? null : input.coupon
  if ((coupon?._id ?? null) !== quote.couponId)
    throw new DomainError('INTERNAL', { couponId: quote.couponId })
  const reservedId = order.reservation?.couponId ?? null
  if (reservedId === quote.couponId) return []
  const changes: Change[] = []
  if (reservedId !== null) {
    if (previousCoupon?._id !== reservedId) throw new DomainError('INTERNAL', { couponId: reservedId })
    changes.push(set('coupons', releaseCoupon(previousCoupon, order._id, at, pricing.points)))
  }
  if (coupon !== null) {
    if (coupon.memberId !== order.memberId) throw new DomainError('FORBIDDEN')
    changes.push(set('coupons', reserveCoupon(coupon, order._id)))
  }
  return changes
}

/** The points set aside, and the extra of the first fuelling when this price is the one that promises it. */
function exchangeStanding(input: ConfirmInput): Change[] {
  const { order, member, quote } = input
  const points = exchangePoints(input)
  const promised =
    quote.extras?.includes('firstFuelling') === true
      ? promiseFirstFuelling(points.member, order._id)
      : points.member
  return [...(promised === member ? [] : [set('members', promised)]), ...points.changes]
}

function exchangePoints({ order, member, quote, pricing, at }: ConfirmInput): {
  readonly member: Member
  readonly changes: readonly Change[]
} {
  const heldBefore = order.reservation?.pointsHeld ?? 0
  if (heldBefore === quote.pointsUsed) return { member, changes: [] }
  const released = releasePoints(member, order._id, at, pricing.points)
  const held = reservePoints(released.member, order._id, quote.pointsUsed, at)
  const journals = [
    holdJournal('holdRelease', order, order.confirmations, at, released.postings),
    holdJournal('hold', order, order.confirmations + 1, at, held.postings),
  ].filter((entry) => entry.postings.length > 0)
  return { member: held.member, changes: journals.map((entry) => insert('journals', entry)) }
}

function holdJournal(
  act: 'hold' | 'holdRelease',
  order: Order,
  confirmation: number,
  at: number,
  postings: readonly PostingDraft[],
): Journal {
  return journal({
    act,
    key: `${order._id}:${confirmation}`,
    at,
    memberId: order.memberId,
    orderId: order._id,
    by: byDriver(order.memberId),
    postings,
    tasks: [],
  })
}
