import { station as contract } from '../../../core/contracts/station'
import { action } from '../../common/runtime/action'
import { pricingOf, stationOf } from '../../common/services/catalogue'
import { nozzleViews } from '../../common/views/nozzles'
import { summary } from './summary'

export const detail = action(contract.detail, async ({ input, db, clock }) => {
  const at = clock.now()
  const [station, pricing, live] = await Promise.all([
    stationOf(db, input.stationId, at),
    pricingOf(db, input.stationId, at),
    db.liveStates.get(input.stationId),
  ])
  return {
    station: summary(station, pricing, at),
    payee: station.legalEntity.name,
    nozzles: nozzleViews(station, live, pricing, at),
  }
})
