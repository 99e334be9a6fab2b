import { DomainError } from '../../core/contracts/errors'
import type { Change } from '../../core/domain/decision'
import { refund as decideRefund } from '../../core/domain/orders/refund'
import type { Order, Refund } from '../../core/domain/orders/records'
import type { Operation } from '../../core/domain/system/records'
import type { Transaction } from '../common/data/transaction'
import type { ActContext } from '../common/runtime/action'
import { actorOf, type Caller } from '../common/runtime/caller'
import { pricingOf } from '../common/services/catalogue'
import { reverseInvoiceOf } from '../common/services/invoicing'
import { operation, operationId } from '../common/services/operations'
import { readRefundable } from '../common/services/refundable'
import { previewOf } from '../common/services/refundPreview'
import { sendRefund } from '../common/services/refunds'

export interface Wish {
  readonly amountFen: number | 'all'
  readonly reason: string
  readonly waive: boolean
  /** The name of the act: done twice under it, it is one refund. */
  readonly once: string
  /** What else is to be written with the refund: the order as it goes on, and records beside it. */
  beside?(
    tx: Transaction,
    refunded: { readonly order: Order; readonly refund: Refund; readonly previousRefunds: readonly Refund[] },
  ): Promise<{ readonly order: Order; readonly changes: readonly Change[] }>
}

/**
 * Refunds an order or part of it: points, growth, tier and coupon go back in the transaction that records it; the money is
 * sent right after, and by the sweep when that fails (D8).
 * @returns the refund as it stands then
 * @throws DomainError INVOICE_REVERSING while its invoice is not reversed; as `planRefund`
 */
export async function refundOrder(
  context: ActContext,
  caller: Caller,
  known: Order,
  wish: Wish,
): Promise<Refund> {
  const { db } = context
  const before = await db.operations.get(operationId('refund', known._id, wish.once))
  if (before === null && (known.invoiceState === 'requested' || known.invoiceState === 'issued'))
    await reverseInvoiceFirst(context, known, wish)
  const refundId = await recordOnce(context, caller, known, wish)
  await sendRefund(context, refundId)
  return db.refunds.require(refundId)
}

/** Red first, then refund (product decisions, Paying) – but nothing is reversed for a refund that would be refused. */
async function reverseInvoiceFirst(context: ActContext, known: Order, wish: Wish): Promise<void> {
  const { db, clock } = context
  const at = clock.now()
  const pricing = await pricingOf(db, known.stationId, at)
  const refundable = await db.transaction((tx) => readRefundable(tx, known._id))
  previewOf(refundable, { pricing, amountFen: wish.amountFen, at }, wish.waive)
  if ((await reverseInvoiceOf(context, refundable.order)) === 'pending')
    throw new DomainError('INVOICE_REVERSING')
}

/** The same act again finds the refund that the first one recorded, before the rules would refuse a second one. */
async function recordOnce(context: ActContext, caller: Caller, known: Order, wish: Wish): Promise<string> {
  const { db, clock } = context
  const at = clock.now()
  const pricing = await pricingOf(db, known.stationId, at)
  return db.transaction(async (tx) => {
    const before = await tx.get('operations', operationId('refund', known._id, wish.once))
    if (before !== null) return refundIdOf(before)
    const refundable = await readRefundable(tx, known._id)
    const couponId = refundable.order.quote?.couponId ?? null
    const coupon = couponId === null ? null : await tx.require('coupons', couponId)
    const { amountFen, reason, waive } = wish
    const requestedBy = actorOf(caller)
    const asked = { amountFen, reason, waive, requestedBy, pricing, at }
    const { changes, result } = decideRefund({ ...refundable, coupon, ...asked })
    const { order, refund } = result
    const { previousRefunds } = refundable
    const beside = await wish.beside?.(tx, { order, refund, previousRefunds })
    const refundId = refund._id
    const details = { amountFen: refund.amountFen, waive, refundId }
    const facts = { action: 'refund', subject: known._id, reason, once: wish.once, details }
    return tx.save({
      changes: [
        operation(context, caller, facts),
        ...withOrder(changes, beside?.order),
        ...(beside?.changes ?? []),
      ],
      result: refundId,
    })
  })
}

/** The refund's changes, its order replaced by the order as it goes on. */
function withOrder(changes: readonly Change[], order: Order | undefined): Change[] {
  return changes.map((change) =>
    order !== undefined && change.collection === 'orders' ? { ...change, record: order } : change,
  )
}

function refundIdOf({ details }: Operation): string {
  return (JSON.parse(details) as { readonly refundId: string }).refundId
}
