import type { Lot, Member } from '../members/records'
import { creditPoints, owePoints, takeBackPoints } from '../points/balance'
import { pointsOf, takeFromLots } from '../points/lots'
import { accounts } from './accounts'
import { debtPosting, lotPostings, type PostingDraft } from './journal'

/** A member after points moved, with the postings that moved them. */
export interface PointsMoved {
  readonly member: Member
  readonly postings: readonly PostingDraft[]
}

/**
 * Gives lots from an account to a member. What is owed is filled first; that part lies in no lot, so that the postings
 * of each lot add up to the lot.
 */
export function givePoints(member: Member, lots: readonly Lot[], source: string): PointsMoved {
  const destination = accounts.member(member._id)
  const owed = Math.min(Math.max(0, -member.points.available), pointsOf(lots))
  const { lots: kept } = takeFromLots(lots, owed)
  return {
    member: creditPoints(member, lots),
    postings: [...lotPostings(source, destination, kept), debtPosting(source, destination, owed)],
  }
}

/** What was taken back, and what could not be because it was spent. */
export interface PointsTaken extends PointsMoved {
  readonly takenPoints: number
  readonly missingPoints: number
}

/** Takes points off a member as far as they are there, from the lot they were earned in first. */
export function takePoints(
  member: Member,
  points: number,
  earnedLot: string,
  destination: string,
): PointsTaken {
  const { member: after, taken, missingPoints } = takeBackPoints(member, points, earnedLot)
  return {
    member: after,
    postings: lotPostings(accounts.member(member._id), destination, taken),
    takenPoints: points - missingPoints,
    missingPoints,
  }
}

/** Lets the balance go below zero by points; later earnings fill it first. */
export function takeIntoDebt(member: Member, points: number, destination: string): PointsMoved {
  return {
    member: owePoints(member, points),
    postings: [debtPosting(accounts.member(member._id), destination, points)],
  }
}
