import { station as contract } from '../../../core/contracts/station'
import { action } from '../../common/runtime/action'
import { pricingOf, stationOf } from '../../common/services/catalogue'
import { nozzleViews } from '../../common/views/nozzles'
import { queueView } from '../queueView'

/** One read when the instance is warm: who looks at a station sees its pumps change (B4). */
export const queue = action(contract.queue, async ({ input, db, clock }) => {
  const at = clock.now()
  const { stationId } = input
  const [station, pricing, live] = await Promise.all([
    stationOf(db, stationId, at),
    pricingOf(db, stationId, at),
    db.liveStates.get(stationId),
  ])
  return { queue: queueView(station, live, at), nozzles: nozzleViews(station, live, pricing, at), at }
})
