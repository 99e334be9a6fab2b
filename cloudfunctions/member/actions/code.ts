import { member as contract } from '../../../core/contracts/member'
import { tierOf } from '../../../core/domain/tiers/tiers'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { homePricing } from '../../common/services/homePricing'
import { issueMemberCode } from '../../common/services/memberCodes'
import { serviceSettings } from '../../common/services/serviceSettings'

/** A code that shows for a short while who the caller is; nothing is stored (C13). */
export const code = action(contract.code, async (context) => {
  const { caller, db, clock } = context
  const at = clock.now()
  const [member, pricing, { memberCodeSeconds }] = await Promise.all([
    db.members.require(memberIdOf(caller)),
    homePricing(db, at),
    serviceSettings(context),
  ])
  const { code: tierCode, name } = tierOf(member.tier.code, pricing)
  return {
    ...issueMemberCode(member._id, memberCodeSeconds, at),
    at,
    nickname: member.profile.nickname,
    tier: { code: tierCode, name },
  }
})
