import { couponId, issueCoupon } from '../coupons/coupons'
import type { Coupon, CouponTemplate } from '../coupons/records'
import { insert, set, type Decision } from '../decision'
import { accounts } from '../ledger/accounts'
import { couponFaceFen } from '../ledger/couponFace'
import { byDriver, couponPosting, journal, lotPostings } from '../ledger/journal'
import type { Member } from '../members/records'
import type { Redemption } from '../pricing/records'
import { digest } from '../units/digest'
import { spendPoints } from './balance'

export interface RedeemInput {
  readonly member: Member
  readonly redemption: Pick<Redemption, 'costPoints'>
  readonly template: CouponTemplate
  /** Of the phone's request: sent again, it finds this journal and this coupon. */
  readonly requestId: string
  readonly at: number
}

export interface Redeemed {
  readonly member: Member
  readonly coupon: Coupon
}

/** 48 bits: a whole number that a request stands for, so that the same request means the same coupon. */
function requestNumber(requestId: string): number {
  return Number.parseInt(digest(requestId).slice(0, 12), 16)
}

/** The coupon that a request of a member has become, or will become. */
export function redeemedCouponId(memberId: string, templateId: string, requestId: string): string {
  return couponId(memberId, templateId, requestNumber(requestId))
}

/**
 * Points become a coupon, the soonest to lapse first (G5).
 * @throws DomainError POINTS_INSUFFICIENT
 */
export function redeem(input: RedeemInput): Decision<Redeemed> {
  const { redemption, template, requestId, at } = input
  const { _id: memberId } = input.member
  const { member, taken } = spendPoints(input.member, redemption.costPoints, at)
  const coupon = issueCoupon(template, memberId, requestNumber(requestId), at, 'redemption')
  const face = couponFaceFen(coupon.benefit)
  const entry = journal({
    act: 'redemption',
    key: `${memberId}:${requestId}`,
    at,
    memberId,
    orderId: '',
    by: byDriver(memberId),
    postings: [
      ...lotPostings(accounts.member(memberId), accounts.pointsSpent, taken),
      couponPosting(accounts.couponsIssued, accounts.coupons(memberId), face),
    ],
    tasks: [],
  })
  return {
    changes: [set('members', member), insert('coupons', coupon), insert('journals', entry)],
    result: { member, coupon },
  }
}
