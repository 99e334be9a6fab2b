import type { OutputOf } from '../../core/contracts/contract'
import type { home } from '../../core/contracts/home'
import type { Member } from '../../core/domain/members/records'
import type { Pricing } from '../../core/domain/pricing/records'
import type { Database } from '../common/data/database'
import { tierView } from '../common/views/members'

type MeMember = NonNullable<OutputOf<(typeof home)['me']>['member']>
type Standing = Pick<MeMember, 'memberId' | 'nickname' | 'locale' | 'tier' | 'points' | 'coupons' | 'unread'>

/** How much waits for a member: coupons to use and messages to read. */
export interface Waiting {
  readonly coupons: number
  readonly unread: number
}

export async function waitingFor(db: Database, memberId: string, at: number): Promise<Waiting> {
  const [coupons, unread] = await Promise.all([
    db.coupons.count({ memberId, state: 'available', validUntil: { gte: at } }),
    db.inboxMessages.count({ memberId, readAt: 0 }),
  ])
  return { coupons, unread }
}

/** What every first screen knows of a member (F1, F9). */
export function standingOf(member: Member, waiting: Waiting, pricing: Pricing, at: number): Standing {
  return {
    memberId: member._id,
    nickname: member.profile.nickname,
    locale: member.locale,
    tier: tierView(member, pricing, at),
    points: Math.max(0, member.points.available),
    ...waiting,
  }
}
