import type { Member } from '../../../core/domain/members/records'
import type { Database } from '../data/database'

/** The active members after an id, by id: a page of a round that visits everybody. */
export function activeMembersAfter(db: Database, cursor: string, limit: number): Promise<Member[]> {
  return db.members.find({
    where: { status: 'active', _id: { gt: cursor } },
    orderBy: [['_id', 'asc']],
    limit,
  })
}
