import { DomainError } from '../../../core/contracts/errors'
import type { InputOf } from '../../../core/contracts/contract'
import { order as contract } from '../../../core/contracts/order'
import type { Coupon } from '../../../core/domain/coupons/records'
import { bestCoupon } from '../../../core/domain/pricing/bestCoupon'
import { quote as priceOrder, type QuoteInput } from '../../../core/domain/pricing/quote'
import { quoteInput } from '../../../core/domain/orders/quoteInput'
import { action } from '../../common/runtime/action'
import { pricingOf } from '../../common/services/catalogue'
import { couponView } from '../../common/views/coupons'
import { orderView } from '../../common/views/orders'
import { ownOrder } from '../ownOrder'
import { isChoosable } from '../choosableCoupon'

/** The price with its reasons; nothing is set aside yet. The best coupon is chosen unless the driver says otherwise. */
export const quote = action(contract.quote, async ({ input, caller, db, clock }) => {
  const at = clock.now()
  const order = await ownOrder(db, caller, input.orderId)
  if (order.state !== 'locked' && order.state !== 'awaitingPayment')
    throw new DomainError('ORDER_STATE', { state: order.state })
  const [member, coupons, pricing] = await Promise.all([
    db.members.require(order.memberId),
    db.coupons.find({
      where: { memberId: order.memberId, state: { in: ['available', 'reserved'] } },
      orderBy: [['validUntil', 'asc']],
      limit: 100,
    }),
    pricingOf(db, order.stationId, at),
  ])
  const uncouponed = quoteInput({ order, member, coupon: null, pointsWanted: input.points, pricing, at })
  const choosable = coupons.filter((coupon) => isChoosable(coupon, order) && coupon.validUntil >= at)
  const coupon = chooseCoupon(input, choosable, uncouponed)
  return {
    order: await orderView(db, order, at),
    quote: priceOrder({ ...uncouponed, coupon }),
    coupons: choosable.map(couponView),
  }
})

function chooseCoupon(
  { coupon: choice }: InputOf<typeof contract.quote>,
  choosable: readonly Coupon[],
  uncouponed: QuoteInput,
): Coupon | null {
  if (choice === 'none') return null
  if (choice === 'best') return bestCoupon(choosable, uncouponed)
  const coupon = choosable.find(({ _id }) => _id === choice)
  if (coupon === undefined) throw new DomainError('COUPON_UNUSABLE', { couponId: choice })
  return coupon
}
