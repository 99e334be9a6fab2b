import type { ClaimableHere, CouponChoiceView } from '../../core/contracts/fuelling'
import { DomainError } from '../../core/contracts/errors'
import type { Coupon } from '../../core/domain/coupons/records'
import { quoteInput } from '../../core/domain/orders/quoteInput'
import type { Order } from '../../core/domain/orders/records'
import { bestOf } from '../../core/domain/pricing/bestCoupon'
import { couponChoices, type CouponChoice } from '../../core/domain/pricing/couponChoices'
import { quote as priceOrder } from '../../core/domain/pricing/quote'
import type { Quote } from '../../core/domain/pricing/records'
import type { ActContext } from '../common/runtime/action'
import { pricingOf } from '../common/services/catalogue'
import { couponView } from '../common/views/coupons'
import { isChoosable } from './choosableCoupon'
import { claimableHere } from './claimableHere'

/** What the driver wants: `best`, `none` or a coupon's id, and so many points. */
interface Wish {
  readonly coupon: string
  readonly points: number
}

export interface Priced {
  readonly quote: Quote
  readonly coupons: CouponChoiceView[]
  readonly claimable: ClaimableHere | null
}

/**
 * The price of an order with its reasons, and how every coupon of the member stands for it; nothing is set aside (C11, H3).
 * @throws DomainError COUPON_UNUSABLE when the coupon wished for is not his to choose
 */
export async function priceOf({ db, clock }: ActContext, order: Order, wish: Wish): Promise<Priced> {
  const at = clock.now()
  const [member, coupons, pricing] = await Promise.all([
    db.members.require(order.memberId),
    db.coupons.find({
      where: { memberId: order.memberId, state: { in: ['available', 'reserved'] } },
      orderBy: [['validUntil', 'asc']],
      limit: 100,
    }),
    pricingOf(db, order.stationId, at),
  ])
  const uncouponed = quoteInput({ order, member, coupon: null, pointsWanted: wish.points, pricing, at })
  const choices = couponChoices(
    coupons.filter(({ validUntil }) => validUntil >= at),
    uncouponed,
  )
  const coupon = chooseCoupon(wish.coupon, choices, order)
  const claimable = await claimableHere(db, { memberId: member._id, uncouponed, choices, at })
  return { quote: priceOrder({ ...uncouponed, coupon }), coupons: choices.map(choiceView), claimable }
}

function chooseCoupon(wish: string, choices: readonly CouponChoice[], order: Order): Coupon | null {
  if (wish === 'none') return null
  if (wish === 'best') return bestOf(choices)
  const coupon = choices.find((choice) => choice.coupon._id === wish)?.coupon
  if (coupon === undefined || !isChoosable(coupon, order)) {
    throw new DomainError('COUPON_UNUSABLE', { couponId: wish })
  }
  return coupon
}

function choiceView({ coupon, offFen, whyNot }: CouponChoice): CouponChoiceView {
  return { ...couponView(coupon), offFen, whyNot }
}
