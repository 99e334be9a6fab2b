import type { CouponView } from '../../../core/contracts/shapes'
import type { Coupon } from '../../../core/domain/coupons/records'

export function couponView(coupon: Coupon): CouponView {
  const { _id: couponId, name, benefit, state, validFrom, validUntil } = coupon
  return { couponId, name, benefit, state, validFrom, validUntil }
}
