import type { Member } from '../members/records'
import { multiplierPercent, pointsEarned } from '../points/earn'
import type { Pricing, TierCode } from '../pricing/records'
import { floorShare } from '../units/money'
import { addMonths, businessMonth, startOfDay } from '../units/time'
import { addFuelling, COUNTED_MONTHS, growthOf } from './growth'
import { evaluateTier, nextTier, riseTier } from './tiers'

type Standing = Pick<Member, 'tier' | 'growth'>
type Rules = Pick<Pricing, 'tiers' | 'growth'>

/** What one month contributes to growth. */
export interface GrowthPart {
  readonly month: string
  readonly paidYuan: number
  readonly qualifyingDays: number
  readonly growth: number
}

/**
 * The growth of the last twelve months, month by month, the oldest first and none left out. Fen are floored along the way,
 * so that the parts add up to the whole (F9).
 */
export function growthByMonth(
  member: Pick<Member, 'growth'>,
  at: number,
  rules: Pricing['growth'],
): GrowthPart[] {
  const last = businessMonth(at)
  let paidFen = 0
  return Array.from({ length: COUNTED_MONTHS }, (_, index) => {
    const month = addMonths(last, index + 1 - COUNTED_MONTHS)
    const bucket = member.growth.find((one) => one.month === month)
    const before = floorShare(paidFen, 1, 100)
    paidFen += bucket?.paidFen ?? 0
    const paidYuan = floorShare(paidFen, 1, 100) - before
    const qualifyingDays = bucket?.days.length ?? 0
    return {
      month,
      paidYuan,
      qualifyingDays,
      growth: paidYuan + qualifyingDays * rules.pointsPerQualifyingDay,
    }
  })
}

/** What lies ahead of a member who would fuel no more (F3, F9). */
export interface Outlook {
  /** The day of the next evaluation and the tier it would leave. */
  readonly evaluatedOn: string
  readonly tierThen: TierCode
  /** Growth that counts no more from that day on. */
  readonly leavingGrowth: number
}

export function outlook(member: Standing, at: number, pricing: Rules): Outlook {
  const { evaluatedOn, growth } = nextTier(member, at, pricing)
  const then = startOfDay(evaluatedOn)
  return {
    evaluatedOn,
    tierThen: evaluateTier(member, then, pricing).code,
    leavingGrowth: growth - growthOf(member, then, pricing.growth).growth,
  }
}

/** What a fuelling of some amount would bring. */
export interface Bringing {
  readonly paidFen: number
  readonly growth: number
  readonly points: number
  readonly tierAfter: TierCode
}

/** What paying an amount for fuel now would add: growth, points at the general rate, and the tier it leads to (F9, F10). */
export function whatFuellingBrings(
  member: Standing,
  paidFen: number,
  at: number,
  pricing: Rules & Pick<Pricing, 'points'>,
): Bringing {
  const { growth } = addFuelling(member, at, paidFen, pricing.growth)
  const after = { ...member, growth }
  const standing = { tier: member.tier.code, birthday: false, firstFuelling: false }
  return {
    paidFen,
    growth: growthOf(after, at, pricing.growth).growth - growthOf(member, at, pricing.growth).growth,
    points: pointsEarned(paidFen, pricing.points.earnBasisPoints, multiplierPercent(standing, pricing)),
    tierAfter: riseTier(after, at, pricing).code,
  }
}
