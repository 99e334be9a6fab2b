import { DomainError } from '../../../core/contracts/errors'
import { order as contract } from '../../../core/contracts/order'
import { placePrepay } from '../../../core/domain/orders/prepay'
import type { Order } from '../../../core/domain/orders/records'
import type { Station } from '../../../core/domain/station/records'
import type { Database } from '../../common/data/database'
import { DuplicateKeyError } from '../../common/data/errors'
import { action, type ActionContext } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { stableId } from '../../common/runtime/ids'
import { pricingOf, stationOf } from '../../common/services/catalogue'
import { orderView } from '../../common/views/orders'

/** Orders fuel by amount or by litres before it flows; the same request again is the same order (C5). */
export const prepay = action(contract.prepay, async (context) => {
  const order = await placeOnce(context)
  return { order: await orderView(context.db, order, context.clock.now()) }
})

async function placeOnce({
  input,
  caller,
  db,
  clock,
}: ActionContext<typeof contract.prepay>): Promise<Order> {
  const at = clock.now()
  const memberId = memberIdOf(caller)
  const orderId = stableId(memberId, input.requestId)
  const placed = await db.orders.get(orderId)
  if (placed !== null) return placed
  const [station, pricing] = await Promise.all([
    stationOf(db, input.stationId, at),
    pricingOf(db, input.stationId, at),
  ])
  const { nozzleNumber, amount } = input
  const member = { _id: memberId, openid: caller.openid }
  await requireFree(db, station, nozzleNumber)
  try {
    return await db.transaction((tx) =>
      tx.save(placePrepay({ orderId, member, station, nozzleNumber, pricing, amount, at })),
    )
  } catch (error) {
    if (error instanceof DuplicateKeyError) return db.orders.require(orderId)
    throw error
  }
}

/** Money for a pump that another authorisation has would only come back: nobody is asked for it (product decisions, Paying). */
async function requireFree(db: Database, station: Station, nozzleNumber: number): Promise<void> {
  const nozzle = station.nozzles.find(({ number }) => number === nozzleNumber)
  if (nozzle === undefined) return
  const point = await db.fuellingPoints.get(`${station._id}:${nozzle.fuellingPointId}`)
  if ((point?.liveAuthorisationId ?? null) !== null) throw new DomainError('FUELLING_POINT_BUSY')
}
