import type { StationDetail } from '../../core/contracts/station'
import type { Member } from '../../core/domain/members/records'
import { shownOffers } from '../../core/domain/offers/shown'
import type { Database } from '../common/data/database'
import { pricingOf, stationOf } from '../common/services/catalogue'
import { runningOffers } from '../common/services/offers'
import { ratingSummaryOf } from '../common/services/ratings'
import { campaignViews } from '../common/views/campaigns'
import { nozzleViews } from '../common/views/nozzles'
import { offerView } from '../common/views/offers'
import { summary } from './summary'
import { tierAt } from './callingMember'

/** Everything the page of one station shows to a member, or to anybody else (B4, B5). */
export async function detailOf(
  db: Database,
  stationId: string,
  member: Member | null,
  at: number,
): Promise<StationDetail> {
  const [station, pricing, live] = await Promise.all([
    stationOf(db, stationId, at),
    pricingOf(db, stationId, at),
    db.liveStates.get(stationId),
  ])
  const [offers, rating] = await Promise.all([runningOffers(db, at), ratingSummaryOf(db, stationId)])
  const tier = tierAt(member, pricing)
  return {
    station: summary(station, { pricing, live, rating, offers, tier, at }),
    payee: station.legalEntity.name,
    nozzles: nozzleViews(station, live, pricing, at),
    facilities: [...(station.facilities ?? [])],
    campaigns: campaignViews(pricing, at),
    litreOffCapFenPerL: pricing.litreOffCapFenPerL,
    offers: shownOffers(offers, stationId, at).map(offerView),
    rating,
    at,
  }
}
