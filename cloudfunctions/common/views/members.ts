import type { TierView } from '../../../core/contracts/shapes'
import type { Member } from '../../../core/domain/members/records'
import type { Pricing } from '../../../core/domain/pricing/records'
import { nextTier } from '../../../core/domain/tiers/tiers'

/** A member's tier, growth, and what is missing to the next (F1, F9). */
export function tierView(member: Member, pricing: Pricing, at: number): TierView {
  const { tier, growth, next, missingToNext } = nextTier(member, at, pricing)
  return {
    code: tier.code,
    name: tier.name,
    fuelOffFenPerL: tier.fuelOffFenPerL,
    pointsMultiplierPercent: tier.pointsMultiplierPercent,
    growth,
    next:
      next === null
        ? null
        : {
            code: next.code,
            name: next.name,
            thresholdGrowth: next.thresholdGrowth,
            missingGrowth: missingToNext,
          },
  }
}
