import type { Coupon } from '../coupons/records'
import { couponChoices, type CouponChoice } from './couponChoices'
import type { QuoteInput } from './quote'

/**
 * The coupon that leaves the least due; of equals the one that lapses first. Null when none takes anything off, so that
 * a gift is only used when the driver picks it (H3).
 */
export function bestCoupon(candidates: readonly Coupon[], input: Omit<QuoteInput, 'coupon'>): Coupon | null {
  return bestOf(couponChoices(candidates, input))
}

/** The same of choices that are priced already. */
export function bestOf([best]: readonly CouponChoice[]): Coupon | null {
  return best?.whyNot === null && best.offFen > 0 ? best.coupon : null
}
