import { DomainError } from '../../core/contracts/errors'
import type { Coupon } from '../../core/domain/coupons/records'
import type { Member } from '../../core/domain/members/records'
import type { Order } from '../../core/domain/orders/records'
import { priceInForce, productOf } from '../../core/domain/pricing/prices'
import type { QuoteInput } from '../../core/domain/pricing/quote'
import type { Pricing } from '../../core/domain/pricing/records'

/** What is left to choose once an order, its driver and the rules are known. */
export type PricedOrder = Omit<QuoteInput, 'coupon' | 'pointsWanted'>

/** An order as the quote takes it: the metered sale, or for pre-pay what was ordered at the price in force. */
export function pricedOrder(order: Order, member: Member, pricing: Pricing, at: number): PricedOrder {
  return {
    metered: metered(order, pricing, at),
    rulesAt: order.sale?.endedAt ?? at,
    couponAt: at,
    member,
    pricing,
    own: { orderId: order._id, points: order.reservation?.pointsHeld ?? 0 },
  }
}

function metered(order: Order, pricing: Pricing, at: number): QuoteInput['metered'] {
  const { productId, sale, requested } = order
  if (sale !== null)
    return { productId, volumeMl: sale.volumeMl, amountFen: sale.amountFen, priceFenPerL: sale.priceFenPerL }
  const product = productOf(productId, pricing)
  const price = product === null ? null : priceInForce(product, at)
  if (requested === null || price === null) throw new DomainError('ORDER_STATE', { state: order.state })
  return {
    productId,
    volumeMl: requested.volumeMl,
    amountFen: requested.amountFen,
    priceFenPerL: price.priceFenPerL,
  }
}

/** Whether a coupon may be chosen for an order: free, or reserved by this very order. */
export function isChoosable(coupon: Coupon, order: Pick<Order, '_id' | 'memberId'>): boolean {
  if (coupon.memberId !== order.memberId) return false
  return coupon.state === 'available' || (coupon.state === 'reserved' && coupon.orderId === order._id)
}
