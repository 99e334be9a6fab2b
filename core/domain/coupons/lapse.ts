import { insert, set, type Decision } from '../decision'
import { accounts } from '../ledger/accounts'
import { couponFaceFen } from '../ledger/couponFace'
import { bySystem, couponPosting, journal } from '../ledger/journal'
import { lapseCoupon } from './coupons'
import type { Coupon } from './records'

/** Takes a coupon out of use whose time is over, with its journal; any other stays as it is (H4). */
export function lapse(coupon: Coupon, at: number): Decision<Coupon> {
  const lapsed = lapseCoupon(coupon, at)
  if (lapsed === coupon) return { changes: [], result: coupon }
  const { _id, memberId, benefit } = coupon
  const entry = journal({
    act: 'lapse',
    key: _id,
    at,
    memberId,
    orderId: '',
    by: bySystem,
    postings: [couponPosting(accounts.coupons(memberId), accounts.couponsLapsed, couponFaceFen(benefit))],
    tasks: [],
  })
  return { changes: [set('coupons', lapsed), insert('journals', entry)], result: lapsed }
}
