import { coupon as contract } from '../../../core/contracts/coupon'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { homePricing } from '../../common/services/homePricing'
import { claimableBy } from '../claimable'
import { ownCoupon, usableCoupons } from '../ownCoupons'

/** The first screen of the coupons: what can be used, and what can be taken (H3, H4). */
export const open = action(contract.open, async ({ caller, db, clock }) => {
  const at = clock.now()
  const memberId = memberIdOf(caller)
  const pricing = await homePricing(db, at)
  const [coupons, claimable] = await Promise.all([
    usableCoupons(db, memberId, at),
    claimableBy(db, memberId, pricing, at),
  ])
  return { coupons: coupons.map((coupon) => ownCoupon(coupon, pricing)), claimable, at }
})
