import { clearSale as decideClearSale } from '../../../core/domain/orders/clearSale'
import { returnPaidTwice } from '../../../core/domain/orders/paidTwice'
import type { ActContext } from '../runtime/action'
import { pricingOf } from './catalogue'
import { readRefundable } from './refundable'

/**
 * Marks a paid order's sale as settled, so that the station's controller is told to clear it. When the till was paid for it
 * too, the driver's money goes back. Safe to repeat.
 */
export async function clearSale(context: ActContext, saleId: string, orderId: string): Promise<void> {
  const result = await context.db.transaction(async (tx) =>
    tx.save(decideClearSale(await tx.require('sales', saleId), orderId)),
  )
  if (result === 'conflict') await undoConflict(context, saleId, orderId)
}

async function undoConflict({ db, clock, log }: ActContext, saleId: string, orderId: string): Promise<void> {
  const at = clock.now()
  const { stationId } = await db.orders.require(orderId)
  const pricing = await pricingOf(db, stationId, at)
  const outcome = await db.transaction(async (tx) => {
    const refundable = await readRefundable(tx, orderId)
    const sale = await tx.require('sales', saleId)
    const couponId = refundable.order.quote?.couponId ?? null
    const coupon = couponId === null ? null : await tx.require('coupons', couponId)
    return tx.save(returnPaidTwice({ ...refundable, coupon, sale, pricing, at }))
  })
  if (outcome.kind === 'already') return
  log.error('a settled order does not hold its sale', { saleId, orderId, outcome: outcome.kind })
}
