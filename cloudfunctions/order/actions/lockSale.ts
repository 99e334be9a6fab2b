import { order as contract } from '../../../core/contracts/order'
import { lockSale as decideLock } from '../../../core/domain/orders/lock'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { newId } from '../../common/runtime/ids'
import { pricingOf, stationOf } from '../../common/services/catalogue'
import { orderView } from '../../common/views/orders'

/** The driver says "this one is mine": nobody else can pay it for three minutes (C11, C12). */
export const lockSale = action(contract.lockSale, async ({ input, caller, db, clock }) => {
  const at = clock.now()
  const member = { _id: memberIdOf(caller) }
  const orderId = newId(at)
  const { stationId } = await db.sales.require(input.saleId)
  const [station, pricing] = await Promise.all([stationOf(db, stationId, at), pricingOf(db, stationId, at)])
  const locked = await db.transaction(async (tx) => {
    const sale = await tx.require('sales', input.saleId)
    return tx.save(decideLock({ sale, orderId, member, openid: caller.openid, station, pricing, at }))
  })
  const order = 'order' in locked ? locked.order : await db.orders.require(locked.alreadyYours)
  return { order: await orderView(db, order, at) }
})
