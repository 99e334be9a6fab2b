import { insert, set, type Decision } from '../decision'
import { accounts } from '../ledger/accounts'
import { bySystem, journal, lotPostings } from '../ledger/journal'
import type { Announcement } from '../messages/inbox'
import type { Lot, Member } from '../members/records'
import { messagePages } from '../messages/pages'
import { addDays, businessDay } from '../units/time'
import { lapsePoints } from './balance'

/** How long before they lapse a member is told of points (G7). */
const NOTICE_DAYS = 30

/** Takes lapsed lots off a member, with the journal of the day; a second time there is nothing left to take (G7). */
export function lapse(member: Member, at: number): Decision<Member> {
  const { member: after, lapsed } = lapsePoints(member, at)
  if (lapsed.length === 0) return { changes: [], result: member }
  const { _id: memberId } = member
  const entry = journal({
    act: 'lapse',
    key: `${memberId}:${businessDay(at)}`,
    at,
    memberId,
    orderId: '',
    by: bySystem,
    postings: lotPostings(accounts.member(memberId), accounts.pointsLapsed, lapsed),
    tasks: [],
  })
  return { changes: [set('members', after), insert('journals', entry)], result: after }
}

/** The lots that lapse within thirty days and have not lapsed yet. */
export function lapsingSoon(member: Pick<Member, 'points'>, at: number): Lot[] {
  const today = businessDay(at)
  const last = addDays(today, NOTICE_DAYS)
  return member.points.lots.filter((lot) => lot.expiresOn >= today && lot.expiresOn <= last)
}

/** What a member is told of the lots that lapse soon: each of them once. */
export function lapseNotices(member: Pick<Member, '_id' | 'points'>, at: number): Announcement[] {
  return lapsingSoon(member, at).map((lot) => ({
    memberId: member._id,
    messageKind: 'points',
    messageKey: `pointsLapsing:${lot.expiresOn}`,
    content: { key: 'message.pointsLapsing', args: { points: lot.points, day: lot.expiresOn } },
    page: messagePages.points(),
  }))
}
