import { station as contract } from '../../../core/contracts/station'
import { action } from '../../common/runtime/action'
import { pricingOf, stationOf } from '../../common/services/catalogue'
import { nozzleViews } from '../../common/views/nozzles'

/** One read when the instance is warm: phones ask for this while somebody fuels (C8). */
export const live = action(contract.live, async ({ input, db, clock }) => {
  const at = clock.now()
  const station = await stationOf(db, input.stationId, at)
  const [pricing, state] = await Promise.all([
    pricingOf(db, input.stationId, at),
    db.liveStates.get(input.stationId),
  ])
  return { nozzles: nozzleViews(station, state, pricing, at), heardAt: state?.heardAt ?? 0, at }
})
