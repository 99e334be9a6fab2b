import { order as contract } from '../../../core/contracts/order'
import { action } from '../../common/runtime/action'
import { pricingOf, stationOf } from '../../common/services/catalogue'
import { nozzleViews } from '../../common/views/nozzles'
import { orderView } from '../../common/views/orders'
import { ownOrder } from '../ownOrder'
import { pumpOf } from '../pumpOf'

/** What a paid pump does, in three reads while the instance is warm: the order, its leave to fuel, the forecourt (C5, C8). */
export const pump = action(contract.pump, async ({ input, caller, db, clock }) => {
  const at = clock.now()
  const order = await ownOrder(db, caller, input.orderId)
  const [station, pricing, live, authorised] = await Promise.all([
    stationOf(db, order.stationId, at),
    pricingOf(db, order.stationId, at),
    db.liveStates.get(order.stationId),
    pumpOf(db, order),
  ])
  const nozzles = nozzleViews(station, live, pricing, at)
  return {
    order: await orderView(db, order, at),
    pump: authorised,
    nozzle: nozzles.find(({ number }) => number === order.nozzleNumber) ?? null,
    heardAt: live?.heardAt ?? 0,
    at,
  }
})
