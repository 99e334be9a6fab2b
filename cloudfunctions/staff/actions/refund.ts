import { DomainError } from '../../../core/contracts/errors'
import { staff as contract } from '../../../core/contracts/staff'
import { refund as decideRefund, type Refunded } from '../../../core/domain/orders/refund'
import { refundPreview } from '../../../core/domain/orders/refundPlan'
import type { Order, Refund } from '../../../core/domain/orders/records'
import type { Operation } from '../../../core/domain/system/records'
import { action, type ActionContext } from '../../common/runtime/action'
import { actorOf, requireAtStation } from '../../common/runtime/caller'
import { pricingOf } from '../../common/services/catalogue'
import { reverseInvoiceOf } from '../../common/services/invoicing'
import { operation, operationId } from '../../common/services/operations'
import { sendRefund } from '../../common/services/refunds'
import { orderView } from '../../common/views/orders'
import { readRefundable } from '../../common/services/refundable'

type Context = ActionContext<typeof contract.refund>

/**
 * Refunds an order or part of it: points, growth, tier and coupon go back in the transaction that records it; the money
 * is sent right after, and by the sweep when that fails (D8).
 */
export const refund = action(contract.refund, async (context) => {
  const { input, caller, db, clock } = context
  const known = await db.orders.require(input.orderId)
  requireAtStation(caller, known)
  const id = operationId('refund', known._id, input.requestId)
  const before = await db.operations.get(id)
  if (before === null && (known.invoiceState === 'requested' || known.invoiceState === 'issued'))
    await reverseInvoiceFirst(context, known)
  const recorded = await recordOnce(context, known, id)
  await sendRefund(context, recorded.refund._id)
  const [order, refundNow] = await Promise.all([
    db.orders.require(known._id),
    db.refunds.require(recorded.refund._id),
  ])
  return {
    order: await orderView(db, order, clock.now()),
    refundId: refundNow._id,
    state: refundNow.state,
    payoutFen: refundNow.amountFen - refundNow.withheldFen,
  }
})

/** Red first, then refund (product decisions, Paying) – but nothing is reversed for a refund that would be refused. */
async function reverseInvoiceFirst(context: Context, known: Order): Promise<void> {
  const { input, db, clock } = context
  const at = clock.now()
  const pricing = await pricingOf(db, known.stationId, at)
  const { order, ...standing } = await db.transaction((tx) => readRefundable(tx, known._id))
  const { amountFen, waiveSpentPoints: waive } = input
  refundPreview({ ...standing, order: { ...order, invoiceState: 'none' }, pricing, amountFen, waive, at })
  if ((await reverseInvoiceOf(context, order)) === 'pending') throw new DomainError('INVOICE_REVERSING')
}

/** The same request again finds the refund that the first one recorded, before the rules would refuse a second one. */
async function recordOnce(context: Context, known: Order, id: string): Promise<{ readonly refund: Refund }> {
  const { db } = context
  const recorded = await record(context, known, id)
  if ('refund' in recorded) return recorded
  const { refundId } = JSON.parse(recorded.details) as { refundId: string }
  return { refund: await db.refunds.require(refundId) }
}

async function record(context: Context, known: Order, id: string): Promise<Refunded | Operation> {
  const { input, caller, db, clock } = context
  const at = clock.now()
  const pricing = await pricingOf(db, known.stationId, at)
  return db.transaction(async (tx) => {
    const before = await tx.get('operations', id)
    if (before !== null) return before
    const refundable = await readRefundable(tx, known._id)
    const couponId = refundable.order.quote?.couponId ?? null
    const coupon = couponId === null ? null : await tx.require('coupons', couponId)
    const { amountFen, reason, waiveSpentPoints: waive } = input
    const decision = decideRefund({
      ...refundable,
      coupon,
      pricing,
      amountFen,
      reason,
      waive,
      requestedBy: actorOf(caller),
      at,
    })
    const done = operation(context, caller, {
      action: 'refund',
      subject: known._id,
      reason,
      once: input.requestId,
      details: { amountFen, waive, refundId: decision.result.refund._id },
    })
    return tx.save({ changes: [done, ...decision.changes], result: decision.result })
  })
}
