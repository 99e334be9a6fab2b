import { points as contract } from '../../../core/contracts/points'
import type { Member } from '../../../core/domain/members/records'
import { lapsingSoon } from '../../../core/domain/points/lapse'
import { lapseLots, pointsOf } from '../../../core/domain/points/lots'
import type { Pricing } from '../../../core/domain/pricing/records'
import { tierOf } from '../../../core/domain/tiers/tiers'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { homePricing } from '../../common/services/homePricing'
import { redemptionsFor } from '../redemptions'
import { statementPage } from '../statementPage'

/** The first screen of the points (G5, G7, G8). Lots whose day is over count no more. */
export const summary = action(contract.summary, async ({ caller, db, clock }) => {
  const at = clock.now()
  const memberId = memberIdOf(caller)
  const [member, pricing] = await Promise.all([db.members.require(memberId), homePricing(db, at)])
  const { lots, lapsed } = lapseLots(member.points.lots, at)
  const available = member.points.available - pointsOf(lapsed)
  const [redemptions, statement] = await Promise.all([
    redemptionsFor(db, pricing, available),
    statementPage(db, memberId, pricing, undefined),
  ])
  return {
    available,
    held: member.points.held,
    holds: member.points.holds.map(({ orderId, points }) => ({ orderId, points })),
    lots,
    lapsingSoon: pointsOf(lapsingSoon(member, at)),
    redemptions,
    rules: rulesFor(member, pricing),
    ...statement,
    at,
  }
})

/** The numbers a member's points follow. */
function rulesFor(member: Member, pricing: Pricing) {
  const { earnBasisPoints, deductionPointsPerYuan, deductionMaxBasisPoints } = pricing.points
  const { redemptionFenPerPoint, validityMonths } = pricing.points
  const tier = member.tier.code
  return {
    tier,
    multiplierPercent: tierOf(tier, pricing).pointsMultiplierPercent,
    earnBasisPoints,
    deductionPointsPerYuan,
    deductionMaxBasisPoints,
    redemptionFenPerPoint,
    validityMonths,
  }
}
