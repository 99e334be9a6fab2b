import type { Member } from '../members/records'
import { multiplyHalfUp } from '../units/money'
import { priceInForce } from './prices'
import { quote } from './quote'
import type { Pricing, Quote } from './records'

export interface EstimateInput {
  readonly grade: string
  readonly volumeMl: number
  readonly member: Member
  readonly pricing: Pricing
  readonly at: number
}

/**
 * What a fuelling begun now would cost, by the same rule that prices orders, without coupon and points; null where the grade
 * is not sold (B6). The pump's own amount may differ by its rounding.
 */
export function estimate({ grade, volumeMl, member, pricing, at }: EstimateInput): Quote | null {
  const product = pricing.products.find((each) => each.grade === grade)
  const inForce = product === undefined ? null : priceInForce(product, at)
  if (product === undefined || inForce === null) return null
  const { priceFenPerL } = inForce
  const amountFen = multiplyHalfUp(priceFenPerL, volumeMl, 1000)
  const metered = { productId: product.productId, volumeMl, amountFen, priceFenPerL }
  return quote({ metered, rulesAt: at, couponAt: at, member, pricing, coupon: null, pointsWanted: 0 })
}
