import type { Member } from '../../core/domain/members/records'
import type { Pricing, Tier } from '../../core/domain/pricing/records'
import { tierOf } from '../../core/domain/tiers/tiers'
import type { Database } from '../common/data/database'
import type { Caller } from '../common/runtime/caller'

/** The member who calls, or null: anybody may look at stations. */
export async function callingMember(db: Database, caller: Caller): Promise<Member | null> {
  const memberId = caller.identity?.memberId ?? null
  return memberId === null ? null : db.members.get(memberId)
}

/** His tier by a station's pricing; null for who is no member. */
export function tierAt(member: Member | null, pricing: Pricing): Tier | null {
  return member === null ? null : tierOf(member.tier.code, pricing)
}
