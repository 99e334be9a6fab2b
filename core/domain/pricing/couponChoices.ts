import type { Coupon } from '../coupons/records'
import type { Reason } from '../units/schema'
import { quote, type QuoteInput } from './quote'

/** A coupon as it stands for one order: what it takes off what is due, or why it does nothing here. */
export interface CouponChoice {
  readonly coupon: Coupon
  /** 0 for a gift, which leaves the price alone. */
  readonly offFen: number
  readonly whyNot: Reason | null
}

/**
 * A member's coupons for one order, those that may be used first: by what they save, of equals the one that lapses first.
 * The others follow with why not (H3, H4).
 */
export function couponChoices(
  coupons: readonly Coupon[],
  input: Omit<QuoteInput, 'coupon'>,
): readonly CouponChoice[] {
  const dueWithoutFen = quote({ ...input, coupon: null }).dueFen
  return coupons
    .map((coupon): CouponChoice => {
      const priced = quote({ ...input, coupon })
      const refused = priced.notApplied.find(({ code, ref }) => code === 'coupon' && ref === coupon._id)
      return { coupon, offFen: dueWithoutFen - priced.dueFen, whyNot: refused?.reason ?? null }
    })
    .sort(
      (a, b) =>
        Number(a.whyNot !== null) - Number(b.whyNot !== null) ||
        b.offFen - a.offFen ||
        a.coupon.validUntil - b.coupon.validUntil ||
        (a.coupon._id < b.coupon._id ? -1 : 1),
    )
}
