import { DomainError } from '../../contracts/errors'
import type { Lot, Member } from '../members/records'
import type { PointsRules } from '../pricing/records'
import { holdPoints, releaseHold, spendHold } from '../points/holds'
import { pointsOf, renewLots, takeFromLots } from '../points/lots'
import { accounts } from './accounts'
import { debtPosting, lotPostings, type PostingDraft } from './journal'
import { givePoints, type PointsMoved } from './pointsPostings'

type ReturnRules = Pick<PointsRules, 'returnedLotDays'>

/** Sets points aside for an order. @throws DomainError POINTS_INSUFFICIENT */
export function reservePoints(member: Member, orderId: string, points: number, at: number): PointsMoved {
  const after = holdPoints(member, orderId, points, at)
  const lots = after.points.holds.find((hold) => hold.orderId === orderId)?.lots ?? []
  return {
    member: after,
    postings: lotPostings(accounts.member(member._id), accounts.held(member._id), lots),
  }
}

/** Gives an order's points back; an order that holds none moves none. */
export function releasePoints(member: Member, orderId: string, at: number, rules: ReturnRules): PointsMoved {
  const owed = Math.max(0, -member.points.available)
  const { member: after, released } = releaseHold(member, orderId, at, rules)
  const { lots, taken } = takeFromLots(released, Math.min(owed, pointsOf(released)))
  const [source, destination] = [accounts.held(member._id), accounts.member(member._id)]
  const postings: PostingDraft[] = lotPostings(source, destination, lots)
  return {
    member: after,
    postings:
      taken.length === 0 ? postings : [...postings, debtPosting(source, destination, pointsOf(taken))],
  }
}

export interface PointsSpent extends PointsMoved {
  readonly spent: readonly Lot[]
}

/**
 * Spends points an order had set aside; what it needs no longer goes back to the member.
 * @throws DomainError INTERNAL when the order has set aside fewer
 */
export function spendReservedPoints(
  member: Member,
  orderId: string,
  points: number,
  at: number,
  rules: ReturnRules,
): PointsSpent {
  const { member: spentAll, spent: held } = spendHold(member, orderId)
  if (pointsOf(held) < points) throw new DomainError('INTERNAL', { held: pointsOf(held), points })
  const { lots: rest, taken: spent } = takeFromLots(held, points)
  const source = accounts.held(member._id)
  const returned = givePoints(spentAll, renewLots(rest, at, rules), source)
  return {
    member: returned.member,
    postings: [...lotPostings(source, accounts.pointsSpent, spent), ...returned.postings],
    spent,
  }
}
