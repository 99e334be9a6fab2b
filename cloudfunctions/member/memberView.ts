import type { OutputOf } from '../../core/contracts/contract'
import type { member as contract } from '../../core/contracts/member'
import { birthdayFixedUntil } from '../../core/domain/members/birthday'
import { gapsOf } from '../../core/domain/members/gaps'
import { ConsentSchema, type Member } from '../../core/domain/members/records'
import { NEVER } from '../../core/domain/units/never'
import type { Database } from '../common/data/database'
import { homePricing } from '../common/services/homePricing'
import { tierView } from '../common/views/members'

type Own = OutputOf<(typeof contract)['updateProfile']>
type MemberView = Own['member']

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

/** A member with what only his own pages show of him. */
export async function ownView(db: Database, member: Member, at: number): Promise<Own> {
  return { member: await memberView(db, member, at), account: accountView(member, at) }
}

function accountView(member: Member, at: number): Own['account'] {
  const { createdAt, phone, vehicles, preferences, closeAt } = member
  return {
    memberSince: createdAt,
    phone: phone === null ? null : { hint: phone.hint, boundAt: phone.boundAt },
    vehicles: vehicles.length,
    preferences,
    consents: member.consents.map((consent) => ({
      ...consent,
      kind: ConsentSchema.shape.kind.parse(consent.kind),
    })),
    birthdayFixedUntil: birthdayFixedUntil(member, at),
    gaps: gapsOf(member),
    closesAt: closeAt === NEVER ? null : closeAt,
  }
}
