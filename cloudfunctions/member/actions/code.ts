import { member as contract } from '../../../core/contracts/member'
import { tierOf } from '../../../core/domain/tiers/tiers'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { homePricing } from '../../common/services/homePricing'
import { issueMemberCode } from '../../common/services/memberCodes'

/** A code that shows for a minute who the caller is; nothing is stored (C13). */
export const code = action(contract.code, async ({ caller, db, clock }) => {
  const at = clock.now()
  const [member, pricing] = await Promise.all([db.members.require(memberIdOf(caller)), homePricing(db, at)])
  const { code: tierCode, name } = tierOf(member.tier.code, pricing)
  return {
    ...issueMemberCode(member._id, at),
    at,
    nickname: member.profile.nickname,
    tier: { code: tierCode, name },
  }
})
