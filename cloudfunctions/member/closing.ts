import type { OutputOf } from '../../core/contracts/contract'
import type { member as contract } from '../../core/contracts/member'
import { closingStanding, type ClosingStanding } from '../../core/domain/members/closing'
import type { Member } from '../../core/domain/members/records'
import { NEVER } from '../../core/domain/units/never'
import type { Database } from '../common/data/database'
import { stableId } from '../common/runtime/ids'
import { closingFactsOf } from '../common/services/closing'

type Closing = OutputOf<(typeof contract)['closing']>

/** What the member would lose, and what stands in the way, with a name for just this. */
export async function standingOf(
  db: Database,
  member: Member,
): Promise<ClosingStanding & { digest: string }> {
  const standing = closingStanding(member, await closingFactsOf(db, member._id))
  const { points, coupons, tier } = standing.loses
  return { ...standing, digest: stableId('closing', member._id, String(points), String(coupons), tier) }
}

export async function closingView(db: Database, member: Member): Promise<Closing> {
  const { loses, blocks, digest } = await standingOf(db, member)
  return { loses, blocks: [...blocks], digest, closesAt: member.closeAt === NEVER ? null : member.closeAt }
}
