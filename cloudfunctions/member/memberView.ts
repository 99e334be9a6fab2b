import type { OutputOf } from '../../core/contracts/contract'
import type { member as contract } from '../../core/contracts/member'
import type { Member } from '../../core/domain/members/records'
import type { Database } from '../common/data/database'
import { homePricing } from '../common/services/homePricing'
import { tierView } from '../common/views/members'

type MemberView = OutputOf<(typeof contract)['profile']>['member']

/** A member as he sees himself (A10, F9). */
export async function memberView(db: Database, member: Member, at: number): Promise<MemberView> {
  const pricing = await homePricing(db, at)
  const { profile } = member
  return {
    memberId: member._id,
    nickname: profile.nickname,
    avatarFileId: profile.avatarFileId,
    birthday: profile.birthday,
    locale: member.locale,
    tier: tierView(member, pricing, at),
    points: Math.max(0, member.points.available),
    notifications: member.notifications,
  }
}
