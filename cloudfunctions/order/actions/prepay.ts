import { order as contract } from '../../../core/contracts/order'
import { placePrepay } from '../../../core/domain/orders/prepay'
import type { Order } from '../../../core/domain/orders/records'
import { DuplicateKeyError } from '../../common/data/errors'
import { action, type ActionContext } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { stableId } from '../../common/runtime/ids'
import { pricingOf, stationOf } from '../../common/services/catalogue'
import { orderView } from '../../common/views/orders'
import { ownVehicle } from '../ownVehicle'
import { requirePump } from '../pump'
import { requireRoom } from '../room'

/** Orders fuel by amount or by litres before it flows; the same request again is the same order (C5). */
export const prepay = action(contract.prepay, async (context) => {
  const order = await placeOnce(context)
  return { order: await orderView(context.db, order, context.clock.now()) }
})

async function placeOnce(context: ActionContext<typeof contract.prepay>): Promise<Order> {
  const { input, caller, db, clock } = context
  const at = clock.now()
  const memberId = memberIdOf(caller)
  const orderId = stableId(memberId, input.requestId)
  const placed = await db.orders.get(orderId)
  if (placed !== null) return placed
  const [station, pricing] = await Promise.all([
    stationOf(db, input.stationId, at),
    pricingOf(db, input.stationId, at),
  ])
  await requireRoom(context, memberId, pricing)
  const { nozzleNumber, amount } = input
  const vehicleId =
    input.vehicleId === undefined ? null : ownVehicle(await db.members.require(memberId), input.vehicleId)
  const member = { _id: memberId, openid: caller.openid }
  const nozzle = station.nozzles.find(({ number }) => number === nozzleNumber)
  // A nozzle that is not there is refused by the rule.
  if (nozzle !== undefined)
    await requirePump(context, { stationId: station._id, fuellingPointId: nozzle.fuellingPointId })
  try {
    return await db.transaction((tx) =>
      tx.save(placePrepay({ orderId, member, station, nozzleNumber, pricing, amount, vehicleId, at })),
    )
  } catch (error) {
    if (error instanceof DuplicateKeyError) return db.orders.require(orderId)
    throw error
  }
}
