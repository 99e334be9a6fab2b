import type { Lot, Member } from '../members/records'
import { pointsOf } from '../points/lots'
import { sum } from '../units/money'
import { accounts } from './accounts'
import type { Journal } from './records'
import { balanceOf } from './sums'
import { differs, type Violation } from './violation'

/** A member's balance is the sum of the postings; the lots are that balance; what is held is held for somebody. */
export function auditMember(member: Member, journals: readonly Journal[]): Violation[] {
  const { _id: id, points } = member
  const account = accounts.member(id)
  const held = balanceOf(journals, accounts.held(id), 'points')
  return [
    ...differs('memberBalance', id, 'available', balanceOf(journals, account, 'points'), points.available),
    ...differs('memberLots', id, 'lots', Math.max(0, points.available), pointsOf(points.lots)),
    ...auditLots(member, journals, account),
    ...differs('memberHeld', id, 'held', held, points.held),
    ...differs('memberHeld', id, 'holds', points.held, sum(points.holds.map((hold) => hold.points))),
    ...points.holds.flatMap((hold) =>
      differs('memberHeld', id, `hold of ${hold.orderId}`, hold.points, pointsOf(hold.lots)),
    ),
  ]
}

/** Lot by lot: what the postings put into it and took out of it is what lies in it. */
function auditLots(member: Member, journals: readonly Journal[], account: string): Violation[] {
  const posted = journals.flatMap((entry) => entry.postings.map((posting) => posting.lot ?? ''))
  const days = new Set([...posted, ...member.points.lots.map((lot) => lot.expiresOn)])
  days.delete('')
  const inLot = (lots: readonly Lot[], day: string): number =>
    pointsOf(lots.filter((lot) => lot.expiresOn === day))
  return [...days].flatMap((day) => {
    const sumOfLot = balanceOf(journals, account, 'points', (posting) => posting.lot === day)
    return differs('memberLots', member._id, `lot ${day}`, sumOfLot, inLot(member.points.lots, day))
  })
}
