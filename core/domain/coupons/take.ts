import { insert, type Decision } from '../decision'
import { accounts } from '../ledger/accounts'
import { couponFaceFen } from '../ledger/couponFace'
import { byDriver, couponPosting, journal } from '../ledger/journal'
import { claimCoupon } from './coupons'
import type { Coupon, CouponTemplate } from './records'

/**
 * A member takes a coupon himself (H3). Two taps at once mean the same coupon id: the second finds it taken.
 * @param hadBefore how many coupons of this template he has had
 * @throws DomainError COUPON_UNAVAILABLE
 */
export function takeCoupon(
  template: CouponTemplate,
  memberId: string,
  hadBefore: number,
  at: number,
): Decision<Coupon> {
  const coupon = claimCoupon(template, memberId, hadBefore, at)
  const face = couponFaceFen(coupon.benefit)
  const entry = journal({
    act: 'claim',
    key: coupon._id,
    at,
    memberId,
    orderId: '',
    by: byDriver(memberId),
    postings: [couponPosting(accounts.couponsIssued, accounts.coupons(memberId), face)],
    tasks: [],
  })
  return { changes: [insert('coupons', coupon), insert('journals', entry)], result: coupon }
}
