import { insert, type Decision } from '../decision'
import { accounts } from '../ledger/accounts'
import { couponFaceFen } from '../ledger/couponFace'
import { byDriver, couponPosting, journal } from '../ledger/journal'
import { claimCoupon } from './coupons'
import type { Coupon, CouponTemplate } from './records'

export interface TakeInput {
  readonly template: CouponTemplate
  readonly memberId: string
  /** The coupons of this template that he has had. */
  readonly had: readonly Coupon[]
  readonly requestId: string
  readonly at: number
}

/**
 * A member takes a coupon himself (H3). Two taps at once mean the same coupon id: the second finds it taken. The same request
 * again is answered with the coupon it has become, whatever the limit says by then.
 * @throws DomainError COUPON_UNAVAILABLE
 */
export function takeCoupon({ template, memberId, had, requestId, at }: TakeInput): Decision<Coupon> {
  const before = had.find((coupon) => coupon.requestId === requestId)
  if (before !== undefined) return { changes: [], result: before }
  const coupon: Coupon = { ...claimCoupon(template, memberId, had.length, at), requestId }
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
