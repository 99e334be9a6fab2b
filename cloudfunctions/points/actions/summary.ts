import { points as contract } from '../../../core/contracts/points'
import { lapsingSoon } from '../../../core/domain/points/lapse'
import { lapseLots, pointsOf } from '../../../core/domain/points/lots'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { homePricing } from '../../common/services/homePricing'

/** The balance, what lapses when, and what it can be exchanged for (G5, G7). Lots whose day is over count no more. */
export const summary = action(contract.summary, async ({ caller, db, clock }) => {
  const at = clock.now()
  const [member, pricing] = await Promise.all([db.members.require(memberIdOf(caller)), homePricing(db, at)])
  const { lots, lapsed } = lapseLots(member.points.lots, at)
  const available = member.points.available - pointsOf(lapsed)
  return {
    available,
    held: member.points.held,
    lots,
    lapsingSoon: pointsOf(lapsingSoon(member, at)),
    redemptions: pricing.redemptions.map(({ redemptionId, name, costPoints }) => ({
      redemptionId,
      name,
      costPoints,
      affordable: available >= costPoints,
    })),
  }
})
