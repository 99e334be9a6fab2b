import { DomainError } from '../../contracts/errors'
import { releaseCoupon } from '../coupons/coupons'
import type { Coupon } from '../coupons/records'
import { insert, set, type Change, type Decision } from '../decision'
import { bySystem, byDriver, journal } from '../ledger/journal'
import { releasePoints } from '../ledger/heldPoints'
import type { Member } from '../members/records'
import { endFirstPromise } from '../points/firstFuelling'
import type { Pricing } from '../pricing/records'
import { requireNoOpenAttempt } from './attempts'
import { requireMove } from './orderState'
import type { MeteredSale, Order, ReleaseReason } from './records'
import { NEVER } from '../units/never'

export interface ReleaseInput {
  readonly order: Order
  /** Null for a pre-pay order, which has no sale yet. */
  readonly sale: MeteredSale | null
  readonly member: Member
  /** The coupon the order has reserved, if any. */
  readonly coupon: Coupon | null
  readonly pricing: Pick<Pricing, 'points'>
  readonly at: number
  readonly why: ReleaseReason
}

/**
 * Gives an unpaid order up: the sale is payable again, coupon and points are back. Its attempts must have been closed
 * with the provider before. An order given up already changes nothing.
 * @throws DomainError PAYMENT_PENDING while an attempt is open; ORDER_STATE once it is paid
 */
export function releaseOrder(input: ReleaseInput): Decision<Order> {
  const { order, sale, at, why } = input
  if (order.state === 'released') return { changes: [], result: order }
  requireMove(order, 'released')
  requireNoOpenAttempt(order)
  const freed = freeReservation(input)
  const released: Order = {
    ...order,
    state: 'released',
    release: { at, why: sale?.state === 'paidAtOtherTill' && why === 'expired' ? 'tillPaid' : why },
    reservation: null,
    changedAt: at,
    sweepAt: NEVER,
  }
  const saleChanges =
    sale?.state === 'locked' && sale.orderId === order._id
      ? [set('sales', withoutCount(payableAgain(sale), order, why))]
      : []
  return { changes: [...saleChanges, set('orders', released), ...freed.changes], result: released }
}

/**
 * A lock that ran out while its driver was paying is no sign of keeping the sale from others: it does not count towards what
 * one member may lock (decision 0028).
 */
function withoutCount(sale: MeteredSale, { memberId, attempts }: Order, why: ReleaseReason): MeteredSale {
  if (why !== 'expired' || attempts.length === 0) return sale
  const lockedBy = sale.lockedBy ?? []
  const last = lockedBy.lastIndexOf(memberId)
  return { ...sale, lockedBy: lockedBy.filter((_, index) => index !== last) }
}

/** A sale that anybody may pay again; the controller is told to give its lock up. */
export function payableAgain(sale: MeteredSale): MeteredSale {
  return {
    ...sale,
    state: 'payable',
    lock: null,
    lockedUntil: NEVER,
    orderId: null,
    pendingCommand: 'release',
  }
}

interface Reserved extends Pick<ReleaseInput, 'order' | 'member' | 'coupon' | 'pricing' | 'at'> {
  readonly why?: ReleaseReason
}

/** Gives back what an order had set aside: coupon and points, and what it was promised. */
export function freeReservation(input: Reserved): {
  readonly changes: readonly Change[]
  readonly member: Member
} {
  const { order, coupon, pricing, at, why } = input
  const couponId = order.reservation?.couponId ?? null
  if (couponId !== (coupon?._id ?? null)) throw new DomainError('INTERNAL', { couponId })
  const freedCoupon = coupon === null ? [] : [releaseCoupon(coupon, order._id, at, pricing.points)]
  const { member: released, postings } = releasePoints(input.member, order._id, at, pricing.points)
  const member = endFirstPromise(released, order._id)
  const changes: Change[] = freedCoupon.map((one) => set('coupons', one))
  if (postings.length > 0) {
    const entry = journal({
      act: 'holdRelease',
      key: `${order._id}:${order.confirmations}`,
      at,
      memberId: member._id,
      orderId: order._id,
      by: why === undefined || why === 'driver' ? byDriver(member._id) : bySystem,
      postings,
      tasks: [],
    })
    changes.push(insert('journals', entry))
  }
  if (postings.length > 0 || member !== released) changes.push(set('members', member))
  return { changes, member }
}
