import { DomainError } from '../../contracts/errors'
import type { Coupon } from '../coupons/records'
import type { Member } from '../members/records'
import { earnRate, pointsEarned } from '../points/earn'
import { quote } from '../pricing/quote'
import type { Pricing, Quote, QuoteLine } from '../pricing/records'
import { digest } from '../units/digest'
import type { MeteredSale, Order } from './records'

export interface FinalQuoteInput {
  readonly order: Order
  readonly sale: MeteredSale
  readonly member: Member
  readonly coupon: Coupon | null
  /** The version that was paid for. */
  readonly pricing: Pricing
}

export interface FinalQuote {
  readonly quote: Quote
  readonly prepaidFen: number
  /** Delivered beyond what was ordered; the station's. */
  readonly overrunFen: number
  readonly overrunMl: number
}

/**
 * The price of what a pre-paid pump really delivered, by the version, tier and instant that were paid for. The driver never
 * pays more than he has paid: delivery beyond the order is the station's, and a coupon that the smaller delivery no longer
 * reaches is used only for what is missing (product decisions, Paying).
 */
export function finalQuote({ order, sale, member, coupon, pricing }: FinalQuoteInput): FinalQuote {
  const { prepaidQuote, requested, reservation } = order
  if (prepaidQuote === null || requested === null || reservation === null) {
    throw new DomainError('ORDER_STATE', { state: order.state })
  }
  const prepaidFen = prepaidQuote.dueFen
  const overrunMl = Math.max(0, sale.volumeMl - requested.volumeMl)
  const overrunFen = Math.max(0, sale.amountFen - requested.amountFen)
  if (overrunFen > 0) return { quote: prepaidQuote, prepaidFen, overrunFen, overrunMl }
  const { volumeMl, amountFen, priceFenPerL } = sale
  const priced = quote({
    metered: { volumeMl, amountFen, priceFenPerL, productId: order.productId },
    rulesAt: reservation.at,
    couponAt: reservation.at,
    member: { ...member, tier: { ...member.tier, code: prepaidQuote.tier } },
    pricing,
    coupon,
    pointsWanted: reservation.pointsHeld,
    own: { orderId: order._id, points: reservation.pointsHeld },
  })
  return { quote: atMost(priced, prepaidFen, { order, coupon, pricing }), prepaidFen, overrunFen, overrunMl }
}

function atMost(
  priced: Quote,
  prepaidFen: number,
  { order, coupon, pricing }: Pick<FinalQuoteInput, 'order' | 'coupon' | 'pricing'>,
): Quote {
  const excessFen = priced.dueFen - prepaidFen
  if (excessFen <= 0) return priced
  const unusedCoupon = priced.couponId === null ? coupon : null
  const line: QuoteLine = {
    code: unusedCoupon === null ? 'personal' : 'coupon',
    amountFen: 0 - excessFen,
    reason: { key: 'quote.prepaidAtMost', args: { prepaid: prepaidFen } },
    ...(unusedCoupon === null ? {} : { ref: unusedCoupon._id }),
  }
  const relief = priced.lines.filter((other) => other.code === 'pointsDeduction')
  const price = priced.lines.filter((other) => other.code !== 'pointsDeduction')
  const capped: Quote = {
    ...priced,
    lines: [...price, line, ...relief],
    dueFen: prepaidFen,
    savedFen: priced.savedFen + excessFen,
    couponId: priced.couponId ?? unusedCoupon?._id ?? null,
    pointsToEarn: pointsEarned(prepaidFen, earnRate(order.productId, pricing), priced.multiplierPercent),
  }
  return { ...capped, digest: digest({ ...capped, digest: '' }) }
}
