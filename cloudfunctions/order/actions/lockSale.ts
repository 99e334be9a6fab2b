import { DomainError } from '../../../core/contracts/errors'
import { order as contract } from '../../../core/contracts/order'
import { lockSale as decideLock } from '../../../core/domain/orders/lock'
import type { Order } from '../../../core/domain/orders/records'
import { action, type ActionContext } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { newId } from '../../common/runtime/ids'
import { pricingOf, stationOf } from '../../common/services/catalogue'
import { giveUp } from '../../common/services/release'
import { orderView } from '../../common/views/orders'
import { ownVehicle } from '../ownVehicle'
import { requireRoom } from '../room'

/**
 * The driver says "this one is mine": nobody else can pay it for three minutes (C11, C12). Picking it again after that
 * time is a new order, once the old one's payment can no longer arrive.
 */
export const lockSale = action(contract.lockSale, async (context) => {
  const { db, clock } = context
  const order = await lock(context)
  return { order: await orderView(db, await inTime(context, order), clock.now()) }
})

async function inTime(context: ActionContext<typeof contract.lockSale>, order: Order): Promise<Order> {
  if (order.lockedUntil > context.clock.now()) return order
  const given = await giveUp(context, order, 'expired')
  if (given.outcome === 'released') return lock(context)
  if (given.order.state === 'awaitingPayment') throw new DomainError('PAYMENT_PENDING')
  return given.order
}

async function lock(context: ActionContext<typeof contract.lockSale>): Promise<Order> {
  const { input, caller, db, clock } = context
  const at = clock.now()
  const member = { _id: memberIdOf(caller) }
  const orderId = newId(at)
  const known = await db.sales.require(input.saleId)
  const { stationId } = known
  const vehicleId = await wantedVehicle(context)
  const [station, pricing] = await Promise.all([stationOf(db, stationId, at), pricingOf(db, stationId, at)])
  // His own locked sale again begins no other order.
  if (known.state !== 'locked') await requireRoom(context, member._id, pricing)
  const locked = await db.transaction(async (tx) => {
    const sale = await tx.require('sales', input.saleId)
    return tx.save(
      decideLock({ sale, orderId, member, openid: caller.openid, station, pricing, vehicleId, at }),
    )
  })
  return 'order' in locked ? locked.order : db.orders.require(locked.alreadyYours)
}

async function wantedVehicle({
  input,
  caller,
  db,
}: ActionContext<typeof contract.lockSale>): Promise<string | null> {
  if (input.vehicleId === undefined) return null
  return ownVehicle(await db.members.require(memberIdOf(caller)), input.vehicleId)
}
