import { station as contract } from '../../../core/contracts/station'
import { action } from '../../common/runtime/action'
import { allStations, pricingOf } from '../../common/services/catalogue'
import { summary } from './summary'

export const list = action(contract.list, async ({ db, clock }) => {
  const at = clock.now()
  const stations = await allStations(db)
  const summaries = []
  for (const station of stations) summaries.push(summary(station, await pricingOf(db, station._id, at), at))
  return { stations: summaries }
})
