import { station as contract, type StationSummary } from '../../../core/contracts/station'
import type { Member } from '../../../core/domain/members/records'
import type { Station } from '../../../core/domain/station/records'
import type { Database } from '../../common/data/database'
import { action } from '../../common/runtime/action'
import { allStations, pricingOf } from '../../common/services/catalogue'
import { runningOffers } from '../../common/services/offers'
import { ratingSummariesOf } from '../../common/services/ratings'
import { callingMember, tierAt } from '../callingMember'
import { detailOf } from '../detailOf'
import { summary } from '../summary'

/** Every station with what one chooses it by: prices, hours, queue, offers, score; the only one whole (B1, B4–B6). */
export const list = action(contract.list, async ({ caller, db, clock }) => {
  const at = clock.now()
  const [stations, member] = await Promise.all([allStations(db), callingMember(db, caller)])
  const [first] = stations
  if (first === undefined) return { stations: [], only: null, at }
  if (stations.length === 1) {
    const only = await detailOf(db, first._id, member, at)
    return { stations: [only.station], only, at }
  }
  return { stations: await summaries(db, stations, member, at), only: null, at }
})

async function summaries(
  db: Database,
  stations: readonly Station[],
  member: Member | null,
  at: number,
): Promise<StationSummary[]> {
  const stationIds = stations.map(({ _id }) => _id)
  const [offers, liveStates, ratings] = await Promise.all([
    runningOffers(db, at),
    db.liveStates.find({ where: { _id: { in: stationIds } }, limit: 100 }),
    ratingSummariesOf(db, stationIds),
  ])
  const shown = []
  for (const station of stations) {
    const pricing = await pricingOf(db, station._id, at)
    const live = liveStates.find(({ _id }) => _id === station._id) ?? null
    const tier = tierAt(member, pricing)
    shown.push(summary(station, { pricing, live, rating: ratings(station._id), offers, tier, at }))
  }
  return shown
}
