import { DomainError } from '../../../core/contracts/errors'
import { staff as contract } from '../../../core/contracts/staff'
import { tierOf } from '../../../core/domain/tiers/tiers'
import { action } from '../../common/runtime/action'
import { requireStation } from '../../common/runtime/caller'
import { pricingOf } from '../../common/services/catalogue'
import { memberOfCode } from '../../common/services/memberCodes'
import { recordOperation } from '../../common/services/operations'
import { gradeOf } from '../../common/views/prices'

/** Who shows a member code (C13). That it was read is written down: it shows a person's data to another (O3). */
export const readMemberCode = action(contract.readMemberCode, async (context) => {
  const { input, caller, db, clock } = context
  requireStation(caller, input.stationId)
  const at = clock.now()
  const memberId = memberOfCode(input.code, at)
  const [member, pricing] = await Promise.all([db.members.get(memberId), pricingOf(db, input.stationId, at)])
  if (member?.status !== 'active') throw new DomainError('MEMBER_CODE_INVALID')
  await recordOperation(context, caller, { action: 'read member code', subject: memberId })
  const { code, name, fuelOffFenPerL } = tierOf(member.tier.code, pricing)
  return {
    memberId,
    nickname: member.profile.nickname,
    tier: { code, name, fuelOffFenPerL },
    vehicles: member.vehicles.map(({ plateHint, name: model, productId, isDefault }) => ({
      plateHint,
      name: model,
      grade: productId === null ? null : gradeOf(pricing, productId),
      isDefault,
    })),
  }
})
