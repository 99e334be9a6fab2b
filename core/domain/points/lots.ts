import { DomainError } from '../../contracts/errors'
import type { Lot } from '../members/records'
import type { PointsRules } from '../pricing/records'
import { sum } from '../units/money'
import { addDays, addMonths, businessDay, businessMonth, lastDayOf } from '../units/time'

/** The points of several lots together. */
export function pointsOf(lots: readonly Lot[]): number {
  return sum(lots.map((lot) => lot.points))
}

/** The last day of points earned at an instant: the end of that month, so many months later (G7). */
export function lotExpiry(earnedAt: number, rules: Pick<PointsRules, 'validityMonths'>): string {
  return lastDayOf(addMonths(businessMonth(earnedAt), rules.validityMonths))
}

/** Puts points into the lot of their expiry day; lots stay sorted, soonest first, and none is empty. */
export function giveLot(lots: readonly Lot[], lot: Lot): Lot[] {
  if (lot.points === 0) return [...lots]
  const there = lots.find((other) => other.expiresOn === lot.expiresOn)
  const others = lots.filter((other) => other !== there)
  const merged = { expiresOn: lot.expiresOn, points: lot.points + (there?.points ?? 0) }
  return [...others, merged].sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1))
}

/** Whether a lot has lapsed: its last day is over. */
export function isLapsed(lot: Lot, at: number): boolean {
  return lot.expiresOn < businessDay(at)
}

/** Parts the lots that have lapsed at an instant from those that have not (G7). */
export function lapseLots(
  lots: readonly Lot[],
  at: number,
): { readonly lots: Lot[]; readonly lapsed: Lot[] } {
  return { lots: lots.filter((lot) => !isLapsed(lot, at)), lapsed: lots.filter((lot) => isLapsed(lot, at)) }
}

/**
 * Takes points, soonest to lapse first. With an instant, lots that have lapsed by then are left alone.
 * @throws DomainError POINTS_INSUFFICIENT when the lots do not reach
 */
export function takeFromLots(
  lots: readonly Lot[],
  points: number,
  at?: number,
): { readonly lots: Lot[]; readonly taken: Lot[] } {
  const spendable = at === undefined ? [...lots] : lapseLots(lots, at).lots
  const available = pointsOf(spendable)
  if (available < points) throw new DomainError('POINTS_INSUFFICIENT', { available, wanted: points })
  const kept: Lot[] = lots.filter((lot) => !spendable.includes(lot))
  const taken: Lot[] = []
  let wanted = points
  for (const lot of spendable.sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1))) {
    const part = Math.min(lot.points, wanted)
    wanted -= part
    if (part > 0) taken.push({ expiresOn: lot.expiresOn, points: part })
    if (part < lot.points) kept.push({ expiresOn: lot.expiresOn, points: lot.points - part })
  }
  return { lots: kept, taken }
}

/** Lots as they come back: what lapsed meanwhile gets a new last day (product decisions, Points). */
export function renewLots(
  returned: readonly Lot[],
  at: number,
  rules: Pick<PointsRules, 'returnedLotDays'>,
): Lot[] {
  const renewedUntil = addDays(businessDay(at), rules.returnedLotDays)
  return returned
    .map((lot) => (isLapsed(lot, at) ? { expiresOn: renewedUntil, points: lot.points } : lot))
    .reduce<Lot[]>((lots, lot) => giveLot(lots, lot), [])
}
