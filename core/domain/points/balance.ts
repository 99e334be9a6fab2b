import type { Lot, Member } from '../members/records'
import { giveLot, lapseLots, pointsOf, takeFromLots } from './lots'

type Standing = Member['points']

/** A member whose points have changed. */
export function withPoints(member: Member, points: Partial<Standing>): Member {
  return { ...member, points: { ...member.points, ...points } }
}

/** Gives lots to a member. What is owed is filled first, from the soonest to lapse (product decisions, Points). */
export function creditPoints(member: Member, lots: readonly Lot[]): Member {
  const { available } = member.points
  const owed = Math.max(0, -available)
  const credited = pointsOf(lots)
  const { lots: left } = takeFromLots(lots, Math.min(owed, credited))
  return withPoints(member, {
    available: available + credited,
    lots: left.reduce<Lot[]>((all, lot) => giveLot(all, lot), [...member.points.lots]),
  })
}

/**
 * Spends points of a member, soonest to lapse first. With an instant, lapsed lots are left alone.
 * @throws DomainError POINTS_INSUFFICIENT
 */
export function spendPoints(
  member: Member,
  points: number,
  at?: number,
): { readonly member: Member; readonly taken: Lot[] } {
  const { lots, taken } = takeFromLots(member.points.lots, points, at)
  return { member: withPoints(member, { available: member.points.available - points, lots }), taken }
}

/**
 * Takes back earned points as far as they are there: from the lot they were earned in, then from the latest to lapse,
 * so that nothing older lapses sooner for it.
 * @returns the member, the lots taken, and the points that are missing because they were spent
 */
export function takeBackPoints(
  member: Member,
  points: number,
  earnedLot: string,
): { readonly member: Member; readonly taken: Lot[]; readonly missingPoints: number } {
  const order = (lot: Lot): string => (lot.expiresOn === earnedLot ? '9999' : lot.expiresOn)
  const sorted = [...member.points.lots].sort((a, b) => (order(a) > order(b) ? -1 : 1))
  const taken: Lot[] = []
  let left = points
  for (const lot of sorted) {
    const part = Math.min(lot.points, left)
    if (part > 0) taken.push({ expiresOn: lot.expiresOn, points: part })
    left -= part
  }
  const lots = sorted
    .map((lot) => ({
      expiresOn: lot.expiresOn,
      points: lot.points - (taken.find((part) => part.expiresOn === lot.expiresOn)?.points ?? 0),
    }))
    .reduce<Lot[]>((all, lot) => giveLot(all, lot), [])
  const available = member.points.available - (points - left)
  return { member: withPoints(member, { available, lots }), taken, missingPoints: left }
}

/** Lets a balance go below zero by points that staff waived to withhold; later earnings fill it first. */
export function owePoints(member: Member, points: number): Member {
  return withPoints(member, { available: member.points.available - points })
}

/** Takes lapsed lots off a member (G7). Lapsing twice takes nothing more. */
export function lapsePoints(member: Member, at: number): { readonly member: Member; readonly lapsed: Lot[] } {
  const { lots, lapsed } = lapseLots(member.points.lots, at)
  const available = member.points.available - pointsOf(lapsed)
  return { member: lapsed.length === 0 ? member : withPoints(member, { available, lots }), lapsed }
}
