import type { OutputOf } from '../../core/contracts/contract'
import type { member as contract } from '../../core/contracts/member'
import type { Member } from '../../core/domain/members/records'
import type { Pricing } from '../../core/domain/pricing/records'
import type { Database } from '../common/data/database'
import { allStations, pricingOf } from '../common/services/catalogue'
import { tierView } from '../common/views/members'

type MemberView = OutputOf<typeof contract.profile>['member']

/** A member's own record, as the member may see it (A10). */
export function memberView(member: Member, pricing: Pricing, at: number): MemberView {
  const { nickname, avatarFileId, birthday } = member.profile
  return {
    memberId: member._id,
    nickname,
    avatarFileId,
    birthday,
    locale: member.locale,
    tier: tierView(member, pricing, at),
    points: Math.max(0, member.points.available),
    notifications: member.notifications,
  }
}

/** The tiers that a member is shown: those of the first station; the programme is the same at all of them. */
export async function programme(db: Database, at: number): Promise<Pricing> {
  const [station] = await allStations(db)
  return pricingOf(db, station?._id ?? 'none', at)
}
