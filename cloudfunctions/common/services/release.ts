import { releaseOrder } from '../../../core/domain/orders/release'
import type { Order, ReleaseReason } from '../../../core/domain/orders/records'
import type { ActContext } from '../runtime/action'
import { pricingOf } from './catalogue'
import { endAttempt } from './payments'

export type GiveUpOutcome = 'released' | 'settled' | 'nothingToDo'

/**
 * Gives an unpaid order up: its open payment is closed first, and when that turns out to be paid the order is settled
 * instead. Nothing is given up while WeChat Pay cannot be asked (product decisions, Paying).
 */
export async function giveUp(
  context: ActContext,
  order: Order,
  why: ReleaseReason,
): Promise<{ outcome: GiveUpOutcome; order: Order }> {
  if (order.state !== 'locked' && order.state !== 'awaitingPayment') return { outcome: 'nothingToDo', order }
  const check = await endAttempt(context, order)
  if (check.status === 'paid') return { outcome: 'settled', order: check.order }
  if (check.status === 'pending') return { outcome: 'nothingToDo', order: check.order }
  const { db, clock } = context
  const at = clock.now()
  const pricing = await pricingOf(db, order.stationId, at)
  const released = await db.transaction(async (tx) => {
    const current = await tx.require('orders', order._id)
    if (current.state !== 'locked' && current.state !== 'awaitingPayment') return current
    const couponId = current.reservation?.couponId ?? null
    const sale = current.sale === null ? null : await tx.require('sales', current.sale.saleId)
    const member = await tx.require('members', current.memberId)
    const coupon = couponId === null ? null : await tx.require('coupons', couponId)
    return tx.save(releaseOrder({ order: current, sale, member, coupon, pricing, at, why }))
  })
  return { outcome: released.state === 'released' ? 'released' : 'settled', order: released }
}
