import type { Change } from '../../../core/domain/decision'
import { finishPrepaid } from '../../../core/domain/orders/finishPrepaid'
import type { MeteredSale, Order } from '../../../core/domain/orders/records'
import { voidUnused } from '../../../core/domain/orders/voidUnused'
import type { Coupon } from '../../../core/domain/coupons/records'
import type { Pricing } from '../../../core/domain/pricing/records'
import { openProblem } from '../../../core/domain/problems/problems'
import type { Transaction } from '../data/transaction'
import type { ActContext } from '../runtime/action'
import { pricingVersion } from './catalogue'
import { endProblem } from './problems'
import { clearSale } from './sales'

/**
 * A pre-paid pump has delivered: its order is settled on the sale and the difference goes back. Safe to repeat; a sale
 * without a waiting order is left for people (C5; product decisions, Paying).
 */
export async function finishPrepaidSale(context: ActContext, sale: MeteredSale): Promise<void> {
  const { db, clock, log } = context
  const authorisation =
    sale.authorisationId === null ? null : await db.authorisations.get(sale.authorisationId)
  const known = authorisation === null ? null : await db.orders.get(authorisation.orderId)
  if (authorisation === null || known === null) {
    log.error('a sale names an authorisation that nobody gave', { saleId: sale._id })
    return
  }
  const pricing = await paidVersion(context, known)
  const finished = await db.transaction(async (tx) => {
    const at = clock.now()
    const order = await tx.require('orders', known._id)
    const { changes, result } = finishPrepaid({
      order,
      sale: await tx.require('sales', sale._id),
      authorisation: await tx.require('authorisations', authorisation._id),
      ...(await readReserved(tx, order)),
      pricing,
      at,
    })
    if (result.kind === 'already') return result
    const ended = await endProblem(tx, 'authorisationSilent', authorisation._id, 'delivered', at)
    const overrun = result.overrunTooFar ? [overrunProblem(result.order, at)] : []
    return tx.save({ changes: [...changes, ...ended, ...overrun], result })
  })
  if (finished.kind === 'settled' && finished.overrunTooFar)
    log.error('the pump delivered far more than was paid for', { saleId: sale._id })
  await clearSale(context, sale._id, known._id)
}

/** The controller has confirmed that nothing was and will be delivered: everything goes back. Safe to repeat. */
export async function refundUnused(context: ActContext, known: Order): Promise<void> {
  const { db, clock } = context
  const pricing = await paidVersion(context, known)
  await db.transaction(async (tx) => {
    const order = await tx.require('orders', known._id)
    const authorisation = await tx.require('authorisations', order.authorisationId ?? 'none')
    const at = clock.now()
    const { changes } = voidUnused({ order, authorisation, ...(await readReserved(tx, order)), pricing, at })
    if (changes.length === 0) return
    const ended = await endProblem(tx, 'authorisationSilent', authorisation._id, 'voided', at)
    await tx.save({ changes: [...changes, ...ended], result: undefined })
  })
}

function overrunProblem(
  { _id: orderId, stationId, nozzleNumber, requested, sale }: Order,
  at: number,
): Change {
  const args = {
    order: orderId,
    nozzle: nozzleNumber,
    paid: requested?.amountFen ?? 0,
    delivered: sale?.amountFen ?? 0,
  }
  return openProblem(
    { kind: 'overrunTooFar', stationId, subject: sale?.saleId ?? orderId, orderId, args },
    at,
  )
}

function paidVersion({ db }: ActContext, order: Order): Promise<Pricing> {
  return pricingVersion(db, order.stationId, (order.prepaidQuote ?? order.quote)?.pricingVersion ?? 0)
}

async function readReserved(tx: Transaction, order: Order) {
  const couponId = order.reservation?.couponId ?? null
  const coupon: Coupon | null = couponId === null ? null : await tx.require('coupons', couponId)
  return {
    fuellingPoint: await tx.get('fuellingPoints', `${order.stationId}:${order.fuellingPointId}`),
    member: await tx.require('members', order.memberId),
    coupon,
  }
}
