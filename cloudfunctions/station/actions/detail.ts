import { station as contract } from '../../../core/contracts/station'
import { shownOffers } from '../../../core/domain/offers/shown'
import { action } from '../../common/runtime/action'
import { pricingOf, stationOf } from '../../common/services/catalogue'
import { runningOffers } from '../../common/services/offers'
import { ratingSummaryOf } from '../../common/services/ratings'
import { campaignViews } from '../../common/views/campaigns'
import { nozzleViews } from '../../common/views/nozzles'
import { offerViews } from '../../common/views/offers'
import { callingMember, tierAt } from '../callingMember'
import { summary } from './summary'

/** Everything the page of one station shows (B4, B5). */
export const detail = action(contract.detail, async ({ input, caller, db, clock }) => {
  const at = clock.now()
  const { stationId } = input
  const [station, pricing, live] = await Promise.all([
    stationOf(db, stationId, at),
    pricingOf(db, stationId, at),
    db.liveStates.get(stationId),
  ])
  const [member, offers, rating] = await Promise.all([
    callingMember(db, caller),
    runningOffers(db, at),
    ratingSummaryOf(db, stationId),
  ])
  const tier = tierAt(member, pricing)
  return {
    station: summary(station, { pricing, live, rating, offers, tier, at }),
    payee: station.legalEntity.name,
    nozzles: nozzleViews(station, live, pricing, at),
    facilities: [...(station.facilities ?? [])],
    campaigns: campaignViews(pricing, at),
    litreOffCapFenPerL: pricing.litreOffCapFenPerL,
    offers: offerViews(shownOffers(offers, stationId, at)),
    rating,
    at,
  }
})
