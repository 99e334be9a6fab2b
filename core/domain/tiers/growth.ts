import type { GrowthMonth, Member } from '../members/records'
import type { GrowthRules } from '../pricing/records'
import { floorShare, sum } from '../units/money'
import { addMonths, businessMonth, dayOfMonth } from '../units/time'

/** Growth counts the running month and the eleven before it. */
export const COUNTED_MONTHS = 12
/** One month more is kept, so that the evaluation on the 1st can still look at twelve whole months. */
const KEPT_MONTHS = 13

export interface Growth {
  readonly paidYuan: number
  readonly qualifyingDays: number
  readonly growth: number
}

/** Growth of the rolling last twelve months: whole yuan paid (summed in fen, floored once) and qualifying days (F2, F8). */
export function growthOf(member: Pick<Member, 'growth'>, at: number, rules: GrowthRules): Growth {
  const last = businessMonth(at)
  const first = addMonths(last, 1 - COUNTED_MONTHS)
  const counted = member.growth.filter(({ month }) => month >= first && month <= last)
  const paidYuan = floorShare(sum(counted.map((bucket) => bucket.paidFen)), 1, 100)
  const qualifyingDays = sum(counted.map((bucket) => bucket.days.length))
  return { paidYuan, qualifyingDays, growth: paidYuan + qualifyingDays * rules.pointsPerQualifyingDay }
}

/** One more (or, with -1, one less) qualifying fuelling on a day of a month; day 0 is none. */
function countDay(days: GrowthMonth['days'], day: number, step: 1 | -1): GrowthMonth['days'] {
  if (day === 0) return days
  const fuellings = (days.find((one) => one.day === day)?.fuellings ?? 0) + step
  const others = days.filter((one) => one.day !== day)
  return fuellings > 0 ? [...others, { day, fuellings }].sort((a, b) => a.day - b.day) : others
}

function keep(growth: GrowthMonth[]): GrowthMonth[] {
  const sorted = growth.sort((a, b) => (a.month < b.month ? -1 : 1))
  const newest = sorted.at(-1)
  if (newest === undefined) return sorted
  const oldest = addMonths(newest.month, 1 - KEPT_MONTHS)
  return sorted.filter(({ month }) => month >= oldest)
}

/**
 * Puts growth into the bucket of a month; a day above zero counts one qualifying fuelling.
 * Also what a refund that was refused for good puts back.
 */
export function restoreFuelling(
  member: Pick<Member, 'growth'>,
  month: string,
  day: number,
  paidFen: number,
): GrowthMonth[] {
  const bucket = member.growth.find((one) => one.month === month) ?? { month, paidFen: 0, days: [] }
  return keep([
    ...member.growth.filter((one) => one.month !== month),
    { month, paidFen: bucket.paidFen + paidFen, days: countDay(bucket.days, day, 1) },
  ])
}

/** Adds a paid fuelling to the growth of its month; it qualifies from an amount on (F2, F8). */
export function addFuelling(
  member: Pick<Member, 'growth'>,
  at: number,
  paidFen: number,
  rules: GrowthRules,
): { readonly growth: GrowthMonth[]; readonly qualifying: boolean } {
  const qualifying = paidFen >= rules.qualifyingFuellingFen
  const growth = restoreFuelling(member, businessMonth(at), qualifying ? dayOfMonth(at) : 0, paidFen)
  return { growth, qualifying }
}

/**
 * Takes growth back out of the month of the original fuelling; a day above zero takes one qualifying fuelling off it.
 * A month that is no longer kept is left alone: it counts for nothing any more.
 */
export function takeBackFuelling(
  member: Pick<Member, 'growth'>,
  month: string,
  day: number,
  paidFen: number,
): GrowthMonth[] {
  return member.growth.map((bucket) =>
    bucket.month === month
      ? {
          month,
          paidFen: Math.max(0, bucket.paidFen - paidFen),
          days: countDay(bucket.days, day, -1),
        }
      : bucket,
  )
}

/**
 * What a refund takes off growth now, cumulatively: the money no longer paid, and the day (0: none) once what is still
 * paid no longer qualifies.
 */
export function growthToTakeBack(
  earned: { readonly growthFen: number; readonly growthDay: number; readonly takenBackGrowthFen: number },
  stillPaidFen: number,
  rules: GrowthRules,
): { readonly paidFen: number; readonly day: number } {
  const paidBefore = earned.growthFen - earned.takenBackGrowthFen
  const paidAfter = Math.min(stillPaidFen, paidBefore)
  const disqualified = paidBefore >= rules.qualifyingFuellingFen && paidAfter < rules.qualifyingFuellingFen
  return { paidFen: paidBefore - paidAfter, day: disqualified ? earned.growthDay : 0 }
}
