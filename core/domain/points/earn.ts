import type { Pricing, TierCode } from '../pricing/records'
import { tierOf } from '../tiers/tiers'
import { floorShare } from '../units/money'

/** What a fuelling multiplies its points by: the tier, its birthday and first-fuelling extras, capped (F6, H11, H13). */
export function multiplierPercent(
  standing: { readonly tier: TierCode; readonly birthday: boolean; readonly firstFuelling: boolean },
  pricing: Pick<Pricing, 'tiers' | 'points'>,
): number {
  const { birthdayPercent, firstFuellingPercent, multiplierCapPercent } = pricing.points
  const birthday = standing.birthday ? birthdayPercent : 100
  const first = standing.firstFuelling ? firstFuellingPercent : 100
  const product = floorShare(tierOf(standing.tier, pricing).pointsMultiplierPercent, birthday * first, 10_000)
  return Math.min(product, multiplierCapPercent)
}

/** Points for money really paid, rounded down: at 1 % and multiplier 1, one yuan is one point (G1). */
export function pointsEarned(paidFen: number, earnBasisPoints: number, multiplierPercent: number): number {
  return floorShare(paidFen, earnBasisPoints * multiplierPercent, 1_000_000)
}

/** Basis points earned on a product: its own rate or the general one (G2). */
export function earnRate(productId: string, pricing: Pick<Pricing, 'points'>): number {
  const own = pricing.points.earnByProduct.find((rate) => rate.productId === productId)
  return own?.earnBasisPoints ?? pricing.points.earnBasisPoints
}

/**
 * Earned points that a refund takes back now: earned − what the money still paid would earn − taken back already.
 * Cumulative, so that partial refunds add up to the whole in any order (product decisions, Points).
 */
export function pointsToTakeBack(
  earned: {
    readonly points: number
    readonly earnBasisPoints: number
    readonly multiplierPercent: number
    readonly takenBackPoints: number
  },
  stillPaidFen: number,
): number {
  const kept = pointsEarned(stillPaidFen, earned.earnBasisPoints, earned.multiplierPercent)
  return Math.max(0, earned.points - kept - earned.takenBackPoints)
}
