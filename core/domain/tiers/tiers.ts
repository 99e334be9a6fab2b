import { DomainError } from '../../contracts/errors'
import type { Member } from '../members/records'
import type { Pricing, Tier, TierCode } from '../pricing/records'
import { addMonths, businessMonth, endOfDay, lastDayOf } from '../units/time'
import { growthOf } from './growth'

type TierRules = Pick<Pricing, 'tiers' | 'growth'>
type Standing = Pick<Member, 'tier' | 'growth'>

/** The tiers from the lowest threshold up. */
function ladder(pricing: Pick<Pricing, 'tiers'>): Tier[] {
  return [...pricing.tiers].sort((a, b) => a.thresholdGrowth - b.thresholdGrowth)
}

/** Where a tier stands on the ladder, 0 the lowest. */
export function tierRank(code: TierCode, pricing: Pick<Pricing, 'tiers'>): number {
  return ladder(pricing).findIndex((tier) => tier.code === code)
}

/** A tier as the pricing document has it. @throws DomainError INTERNAL when it does not */
export function tierOf(code: TierCode, pricing: Pick<Pricing, 'tiers'>): Tier {
  const found = pricing.tiers.find((tier) => tier.code === code)
  if (found === undefined) throw new DomainError('INTERNAL', { missingTier: code })
  return found
}

/** The highest tier whose threshold a growth reaches (F2); the lowest tier needs none. */
export function tierFor(growth: number, pricing: Pick<Pricing, 'tiers'>): TierCode {
  const reached = ladder(pricing).filter((tier) => tier.thresholdGrowth <= growth)
  return reached.at(-1)?.code ?? 'normal'
}

function reachedNow(member: Standing, at: number, pricing: TierRules): TierCode {
  return tierFor(growthOf(member, at, pricing.growth).growth, pricing)
}

/** The tier after something was paid: higher the moment a threshold is crossed, never lower (product decisions, Tiers). */
export function riseTier(member: Standing, at: number, pricing: TierRules): Member['tier'] {
  const code = reachedNow(member, at, pricing)
  return tierRank(code, pricing) > tierRank(member.tier.code, pricing) ? { code, since: at } : member.tier
}

/**
 * The tier after the monthly evaluation (F3): twelve whole months or the running one count, whichever is better; it falls
 * by at most one step, and not twice in a month, so that running the evaluation again changes nothing.
 */
export function evaluateTier(member: Standing, at: number, pricing: TierRules): Member['tier'] {
  const risen = riseTier(member, at, pricing)
  if (risen !== member.tier) return risen
  const month = businessMonth(at)
  if (businessMonth(member.tier.since) === month) return member.tier
  const endOfLastMonth = endOfDay(lastDayOf(addMonths(month, -1)))
  const reached = Math.max(
    tierRank(reachedNow(member, at, pricing), pricing),
    tierRank(reachedNow(member, endOfLastMonth, pricing), pricing),
  )
  const current = tierRank(member.tier.code, pricing)
  const below = ladder(pricing)[current - 1]
  return reached < current && below !== undefined ? { code: below.code, since: at } : member.tier
}

/**
 * The tier after a refund took growth back: it falls at once, as far as the growth left, when the refunded fuelling
 * stood among what had raised it and the growth reached the tier until now. Otherwise the evaluation decides.
 * @param before the member before growth was taken back
 * @param after the member with the growth that is left
 * @param settledAt when the refunded order was settled
 */
export function tierAfterTakeBack(
  before: Standing,
  after: Standing,
  settledAt: number,
  at: number,
  pricing: TierRules,
): Member['tier'] {
  const current = tierRank(before.tier.code, pricing)
  const held = tierRank(reachedNow(before, at, pricing), pricing) >= current
  const code = reachedNow(after, at, pricing)
  const lost = held && settledAt <= before.tier.since && tierRank(code, pricing) < current
  return lost ? { code, since: at } : before.tier
}

/** Where a member stands on the way up, for the growth page (F9, F10). */
export interface TierStanding {
  readonly tier: Tier
  readonly growth: number
  readonly next: Tier | null
  /** Growth that is missing to the next tier; 0 at the top. */
  readonly missingToNext: number
  /** Growth that is missing to keep this tier at the next evaluation. */
  readonly missingToKeep: number
  /** The day of the next evaluation. */
  readonly evaluatedOn: string
}

/** The tier a member is in, the next one, and what is missing to reach the next and to keep this one. */
export function nextTier(member: Standing, at: number, pricing: TierRules): TierStanding {
  const { growth } = growthOf(member, at, pricing.growth)
  const tier = tierOf(member.tier.code, pricing)
  const next = ladder(pricing)[tierRank(tier.code, pricing) + 1] ?? null
  return {
    tier,
    growth,
    next,
    missingToNext: next === null ? 0 : Math.max(0, next.thresholdGrowth - growth),
    missingToKeep: Math.max(0, tier.thresholdGrowth - growth),
    evaluatedOn: `${addMonths(businessMonth(at), 1)}-01`,
  }
}
