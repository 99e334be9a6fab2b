import { station as contract } from '../../../core/contracts/station'
import { action } from '../../common/runtime/action'
import { allStations, pricingOf } from '../../common/services/catalogue'
import { runningOffers } from '../../common/services/offers'
import { ratingSummariesOf } from '../../common/services/ratings'
import { callingMember, tierAt } from '../callingMember'
import { summary } from './summary'

/** Every station with what one chooses it by: prices, hours, queue, offers, score (B1, B4, B6). */
export const list = action(contract.list, async ({ caller, db, clock }) => {
  const at = clock.now()
  const [stations, member, offers] = await Promise.all([
    allStations(db),
    callingMember(db, caller),
    runningOffers(db, at),
  ])
  if (stations.length === 0) return { stations: [], at }
  const stationIds = stations.map(({ _id }) => _id)
  const [liveStates, ratings] = await Promise.all([
    db.liveStates.find({ where: { _id: { in: stationIds } }, limit: 100 }),
    ratingSummariesOf(db, stationIds),
  ])
  const summaries = []
  for (const station of stations) {
    const pricing = await pricingOf(db, station._id, at)
    const live = liveStates.find(({ _id }) => _id === station._id) ?? null
    const tier = tierAt(member, pricing)
    summaries.push(summary(station, { pricing, live, rating: ratings(station._id), offers, tier, at }))
  }
  return { stations: summaries, at }
})
