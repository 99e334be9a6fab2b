import type { Coupon } from '../coupons/records'
import { quote, type QuoteInput } from './quote'

/**
 * The coupon that leaves the least due; of equals the one that lapses first. Null when none takes anything off, so that
 * a gift is only used when the driver picks it (H3).
 */
export function bestCoupon(candidates: readonly Coupon[], input: Omit<QuoteInput, 'coupon'>): Coupon | null {
  const without = quote({ ...input, coupon: null })
  const priced = candidates
    .map((coupon) => ({ coupon, dueFen: quote({ ...input, coupon }).dueFen }))
    .filter(({ dueFen }) => dueFen < without.dueFen)
    .sort(
      (a, b) =>
        a.dueFen - b.dueFen ||
        a.coupon.validUntil - b.coupon.validUntil ||
        (a.coupon._id < b.coupon._id ? -1 : 1),
    )
  return priced[0]?.coupon ?? null
}
