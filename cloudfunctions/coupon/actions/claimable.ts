import { coupon as contract } from '../../../core/contracts/coupon'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { homePricing } from '../../common/services/homePricing'
import { claimableBy } from '../claimable'

/** What the caller may still take, and how often (H3). */
export const claimable = action(contract.claimable, async ({ caller, db, clock }) => {
  const at = clock.now()
  return { templates: await claimableBy(db, memberIdOf(caller), await homePricing(db, at), at) }
})
