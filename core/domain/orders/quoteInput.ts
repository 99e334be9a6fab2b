import { DomainError } from '../../contracts/errors'
import type { Coupon } from '../coupons/records'
import type { Member } from '../members/records'
import type { QuoteInput } from '../pricing/quote'
import type { Pricing } from '../pricing/records'
import type { Order } from './records'

export interface OrderQuoteInput {
  readonly order: Order
  readonly member: Member
  readonly coupon: Coupon | null
  readonly pointsWanted: number
  readonly pricing: Pricing
  /** The driver's look or confirmation. */
  readonly at: number
}

/**
 * What an order is priced on: the metered sale as received, or for pre-pay what was ordered at the pump's price. Rules
 * count as of the end of the fuelling, coupon and points as of now (product decisions, Which instant counts).
 * @throws DomainError ORDER_STATE when it has neither sale nor request
 */
export function quoteInput({
  order,
  member,
  coupon,
  pointsWanted,
  pricing,
  at,
}: OrderQuoteInput): QuoteInput {
  const own = { orderId: order._id, points: order.reservation?.pointsHeld ?? 0 }
  const common = { member, coupon, pointsWanted, pricing, couponAt: at, own }
  const { sale, requested, productId } = order
  if (sale !== null) {
    const { volumeMl, amountFen, priceFenPerL, endedAt } = sale
    return { ...common, metered: { volumeMl, amountFen, priceFenPerL, productId }, rulesAt: endedAt }
  }
  if (requested !== null) {
    const { volumeMl, amountFen, priceFenPerL } = requested
    return { ...common, metered: { volumeMl, amountFen, priceFenPerL, productId }, rulesAt: at }
  }
  throw new DomainError('ORDER_STATE', { state: order.state })
}
