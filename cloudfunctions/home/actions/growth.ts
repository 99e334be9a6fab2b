import { home } from '../../../core/contracts/home'
import { growthByMonth, outlook, whatFuellingBrings } from '../../../core/domain/tiers/outlook'
import { nextTier } from '../../../core/domain/tiers/tiers'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { homePricing } from '../../common/services/homePricing'
import { tierView } from '../../common/views/members'

/** The amounts of which a member is told what they would bring: half a tank, a tank, two. */
const exampleFen = [20_000, 40_000, 80_000]

/** Where the caller stands on the way up, month by month, and what lies ahead (F9, F11). */
export const growth = action(home.growth, async ({ caller, db, clock }) => {
  const at = clock.now()
  const [member, pricing] = await Promise.all([db.members.require(memberIdOf(caller)), homePricing(db, at)])
  const { qualifyingFuellingFen, pointsPerQualifyingDay: growthPerQualifyingDay } = pricing.growth
  const { birthdayPercent, firstFuellingPercent } = pricing.points
  const { missingToKeep } = nextTier(member, at, pricing)
  return {
    tier: tierView(member, pricing, at),
    tiers: pricing.tiers
      .map(({ code, name, thresholdGrowth, fuelOffFenPerL, pointsMultiplierPercent }) => ({
        code,
        name,
        thresholdGrowth,
        fuelOffFenPerL,
        pointsMultiplierPercent,
      }))
      .sort((a, b) => a.thresholdGrowth - b.thresholdGrowth),
    months: growthByMonth(member, at, pricing.growth),
    missingToKeep,
    ...outlook(member, at, pricing),
    brings: exampleFen.map((paidFen) => whatFuellingBrings(member, paidFen, at, pricing)),
    rules: { qualifyingFuellingFen, growthPerQualifyingDay, birthdayPercent, firstFuellingPercent },
    at,
  }
})
