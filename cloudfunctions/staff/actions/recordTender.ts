import type { OutputOf } from '../../../core/contracts/contract'
import { DomainError } from '../../../core/contracts/errors'
import { staff as contract } from '../../../core/contracts/staff'
import { quoteInput } from '../../../core/domain/orders/quoteInput'
import type { MeteredSale, Order } from '../../../core/domain/orders/records'
import { recordTillTender, salePaidAtTill } from '../../../core/domain/orders/tillTender'
import { quote as priceOrder } from '../../../core/domain/pricing/quote'
import type { Transaction } from '../../common/data/transaction'
import { action, type ActionContext } from '../../common/runtime/action'
import { actorOf, requireAtStation } from '../../common/runtime/caller'
import { pricingOf, pricingVersion } from '../../common/services/catalogue'
import { operation, operationId } from '../../common/services/operations'
import { endAttempt } from '../../common/services/payments'
import { clearSale } from '../../common/services/sales'
import { orderView } from '../../common/views/orders'

type Context = ActionContext<typeof contract.recordTender>
type Answer = OutputOf<typeof contract.recordTender>

/**
 * Money that staff took for a sale (D2, D3, D12, D15): of a driver who has locked it, priced as his order is; or of nobody
 * known, in full. A payment that is still open is closed first. The same request again answers what the first one did.
 */
export const recordTender = action(contract.recordTender, async (context) => {
  const { input, caller, db } = context
  const sale = await db.sales.require(input.saleId)
  requireAtStation(caller, sale)
  if ((await db.operations.get(doneId(context))) !== null) return asItIs(context)
  const order = sale.orderId === null ? null : await db.orders.get(sale.orderId)
  try {
    return order === null || order.state === 'released'
      ? await payWithoutMember(context)
      : await payOrder(context, sale, order)
  } catch (error) {
    // The same request side by side: the other one was faster, whatever kept this one from doing it again.
    if ((await db.operations.get(doneId(context))) !== null) return asItIs(context)
    throw error
  }
})

async function payWithoutMember(context: Context): Promise<Answer> {
  const { input, caller, db, clock } = context
  const sale = await db.transaction(async (tx) => {
    const current = await tx.require('sales', input.saleId)
    const decision = salePaidAtTill({
      sale: current,
      tenders: [tender(context)],
      by: actorOf(caller),
      at: clock.now(),
    })
    // Paid by another request: this money was taken twice, and whoever took it has to know.
    if (decision.changes.length === 0) throw new DomainError('SALE_NOT_PAYABLE', { state: current.state })
    return tx.save({ changes: [operationOf(context), ...decision.changes], result: decision.result })
  })
  return { order: null, state: sale.state }
}

async function payOrder(context: Context, sale: MeteredSale, known: Order): Promise<Answer> {
  const { db, clock } = context
  const check = await endAttempt(context, known)
  if (check.status === 'paid') throw new DomainError('ORDER_STATE', { state: check.order.state })
  if (check.status === 'pending') throw new DomainError('PAYMENT_PENDING')
  const at = clock.now()
  const pricing = await (known.quote === null
    ? pricingOf(db, known.stationId, at)
    : pricingVersion(db, known.stationId, known.quote.pricingVersion))
  await db.transaction((tx) => settleAtTill(context, tx, known, pricing))
  await clearSale(context, sale._id, known._id)
  return asItIs(context)
}

async function settleAtTill(
  context: Context,
  tx: Transaction,
  known: Order,
  pricing: Parameters<typeof recordTillTender>[0]['pricing'],
): Promise<void> {
  const { caller, clock } = context
  const at = clock.now()
  const order = await tx.require('orders', known._id)
  const member = await tx.require('members', order.memberId)
  const couponId = order.reservation?.couponId ?? null
  const coupon = couponId === null ? null : await tx.require('coupons', couponId)
  const quote =
    order.state === 'locked'
      ? priceOrder(quoteInput({ order, member, coupon: null, pointsWanted: 0, pricing, at }))
      : null
  const decision = recordTillTender({
    order,
    member,
    coupon,
    quote,
    pricing,
    tenders: [tender(context)],
    by: actorOf(caller),
    at,
  })
  await tx.save({ changes: [operationOf(context), ...decision.changes], result: undefined })
}

function tender({ input }: Context) {
  return { kind: input.kind, amountFen: input.amountFen }
}

function doneId({ input }: Context): string {
  return operationId('recordTender', input.saleId, input.requestId)
}

function operationOf(context: Context) {
  const { input, caller } = context
  return operation(context, caller, {
    action: 'recordTender',
    subject: input.saleId,
    once: input.requestId,
    details: { kind: input.kind, amountFen: input.amountFen },
  })
}

async function asItIs({ input, db, clock }: Context): Promise<Answer> {
  const sale = await db.sales.require(input.saleId)
  const order = sale.orderId === null ? null : await db.orders.get(sale.orderId)
  return { order: order === null ? null : await orderView(db, order, clock.now()), state: sale.state }
}
