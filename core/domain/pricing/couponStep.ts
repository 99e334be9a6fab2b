import { couponOffFen, couponUsable, type CouponUse } from '../coupons/coupons'
import type { Coupon } from '../coupons/records'
import type { Reason } from '../units/schema'
import { nameArgs } from './litreOff'
import type { NotApplied, QuoteLine } from './records'

export interface CouponStep {
  readonly line: QuoteLine | null
  readonly notApplied: NotApplied | null
  readonly offFen: number
}

/** Why the line reads as it does: to the floor price, up to the maximum, a gift to collect, or simply the coupon. */
function couponReason(coupon: Coupon, offFen: number, wantedFen: number, floorFenPerL: number): Reason {
  const args = nameArgs(coupon.name)
  const { benefit } = coupon
  if (offFen < wantedFen) return { key: 'quote.couponToFloor', args: { ...args, floor: floorFenPerL } }
  if (benefit.kind === 'freeGift') {
    return { key: 'quote.couponGift', args: { ...args, giftZh: benefit.gift.zh, giftEn: benefit.gift.en } }
  }
  if (benefit.kind === 'percentOff' && offFen === benefit.maxOffFen) {
    return { key: 'quote.couponMaximum', args: { ...args, max: benefit.maxOffFen } }
  }
  return { key: 'quote.coupon', args }
}

/** The one coupon of an order. With no room above the floor price it is left unused, not wasted. */
export function applyCoupon(
  coupon: Coupon,
  use: CouponUse,
  limits: { readonly roomFen: number; readonly floorFenPerL: number },
): CouponStep {
  const usability = couponUsable(coupon, use)
  const refuse = (reason: Reason): CouponStep => ({
    line: null,
    notApplied: { code: 'coupon', ref: coupon._id, reason },
    offFen: 0,
  })
  if (!usability.usable) return refuse(usability.reason)
  const wantedFen = couponOffFen(coupon, use.meteredFen)
  const offFen = Math.min(wantedFen, limits.roomFen)
  if (offFen === 0 && wantedFen > 0) {
    return refuse({ key: 'quote.not.floor', args: { ...nameArgs(coupon.name), floor: limits.floorFenPerL } })
  }
  const reason = couponReason(coupon, offFen, wantedFen, limits.floorFenPerL)
  return {
    line: { code: 'coupon', amountFen: 0 - offFen, reason, ref: coupon._id },
    notApplied: null,
    offFen,
  }
}
