import { DomainError } from '../../contracts/errors'
import type { Hold, Lot, Member } from '../members/records'
import type { PointsRules } from '../pricing/records'
import { creditPoints, spendPoints, withPoints } from './balance'
import { renewLots } from './lots'

function holdOf(member: Member, orderId: string): Hold | undefined {
  return member.points.holds.find((hold) => hold.orderId === orderId)
}

function dropHold(member: Member, hold: Hold): Member {
  return withPoints(member, {
    held: member.points.held - hold.points,
    holds: member.points.holds.filter((other) => other.orderId !== hold.orderId),
  })
}

/**
 * Sets points aside for an order, soonest to lapse first; with an instant, lapsed lots are left alone.
 * No points, no hold.
 * @throws DomainError POINTS_INSUFFICIENT; ORDER_STATE when the order holds points already
 */
export function holdPoints(member: Member, orderId: string, points: number, at?: number): Member {
  if (holdOf(member, orderId) !== undefined) throw new DomainError('ORDER_STATE', { orderId })
  if (points === 0) return member
  const { member: spent, taken } = spendPoints(member, points, at)
  return withPoints(spent, {
    held: spent.points.held + points,
    holds: [...spent.points.holds, { orderId, points, lots: taken }],
  })
}

/**
 * Gives an order's points back to the lots they came from; what lapsed meanwhile comes back with some days more.
 * An order that holds nothing changes nothing.
 * @returns the lots as they came back
 */
export function releaseHold(
  member: Member,
  orderId: string,
  at: number,
  rules: Pick<PointsRules, 'returnedLotDays'>,
): { readonly member: Member; readonly released: Lot[] } {
  const hold = holdOf(member, orderId)
  if (hold === undefined) return { member, released: [] }
  const released = renewLots(hold.lots, at, rules)
  return { member: creditPoints(dropHold(member, hold), released), released }
}

/** Spends what an order had set aside. An order that holds nothing changes nothing. */
export function spendHold(
  member: Member,
  orderId: string,
): { readonly member: Member; readonly spent: Lot[] } {
  const hold = holdOf(member, orderId)
  if (hold === undefined) return { member, spent: [] }
  return { member: dropHold(member, hold), spent: hold.lots }
}
