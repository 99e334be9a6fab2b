import { order as contract } from '../../../core/contracts/order'
import { placePrepay } from '../../../core/domain/orders/prepay'
import type { Order } from '../../../core/domain/orders/records'
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
  const [station, pricing] = await Promise.all([
    stationOf(db, input.stationId, at),
    pricingOf(db, input.stationId, at),
  ])
  const { nozzleNumber, amount } = input
  const member = { _id: memberId, openid: caller.openid }
  try {
    return await db.transaction((tx) =>
      tx.save(placePrepay({ orderId, member, station, nozzleNumber, pricing, amount, at })),
    )
  } catch (error) {
    if (error instanceof DuplicateKeyError) return db.orders.require(orderId)
    throw error
  }
}
