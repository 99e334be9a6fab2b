import type { Coupon } from '../../../core/domain/coupons/records'
import type { WechatPayment } from '../../../core/domain/orders/payment'
import { authorisePaid } from '../../../core/domain/orders/prepay'
import type { Order } from '../../../core/domain/orders/records'
import { settle, type TillPayment } from '../../../core/domain/orders/settle'
import type { Pricing } from '../../../core/domain/pricing/records'
import type { Transaction } from '../data/transaction'
import type { ActContext } from '../runtime/action'
import { describeError } from '../runtime/logger'
import { pricingVersion } from './catalogue'
import { clearSale } from './sales'

export type Money = WechatPayment | TillPayment | null

export interface SettlementOutcome {
  readonly kind: 'settled' | 'authorised' | 'already' | 'stray'
  readonly order: Order
}

/**
 * Takes an order's money: one transaction that settles it, or lets a pre-pay pump deliver, or sends stray money back.
 * Safe to call any number of times with the same payment. What an order has reserved, and the version it was priced by,
 * change only together with the order, so they are read beforehand and the transaction keeps to eight calls. The pump is told
 * at once: waiting for the outbox would keep the next driver from fuelling.
 * @param known the order as it was just read
 */
export async function takeMoney(context: ActContext, known: Order, money: Money): Promise<SettlementOutcome> {
  const at = context.clock.now()
  const prepared = await prepare(context, known)
  const outcome = await context.db.transaction(async (tx) => {
    const order = await tx.require('orders', known._id)
    const { pricing, coupon } = sameReservation(order, known) ? prepared : await prepare(context, order)
    return order.kind === 'postPay'
      ? settlePostPay(tx, order, { money, pricing, coupon, at })
      : authorisePrePay(tx, order, { money, pricing, at })
  })
  context.log.info('money taken', { orderId: known._id, outcome: outcome.kind })
  if (outcome.kind === 'settled' && outcome.order.sale !== null)
    await clearNow(context, outcome.order.sale.saleId, known._id)
  return outcome
}

/** The money is taken whatever becomes of this: the settlement's outbox clears the sale when it fails here. */
async function clearNow(context: ActContext, saleId: string, orderId: string): Promise<void> {
  try {
    await clearSale(context, saleId, orderId)
  } catch (error) {
    context.log.warn('sale left for the outbox to clear', { saleId, orderId, ...describeError(error) })
  }
}

interface Prepared {
  readonly pricing: Pricing
  readonly coupon: Coupon | null
}

async function prepare({ db }: ActContext, order: Order): Promise<Prepared> {
  const version = order.quote?.pricingVersion ?? order.prepaidQuote?.pricingVersion
  const couponId = order.reservation?.couponId ?? null
  const [pricing, coupon] = await Promise.all([
    version === undefined
      ? db.pricings.require(`${order.stationId}:current`)
      : pricingVersion(db, order.stationId, version),
    couponId === null ? null : db.coupons.require(couponId),
  ])
  return { pricing, coupon }
}

function sameReservation(order: Order, known: Order): boolean {
  return (
    order.quote?.digest === known.quote?.digest &&
    order.confirmations === known.confirmations &&
    order.reservation?.couponId === known.reservation?.couponId
  )
}

interface Given extends Prepared {
  readonly money: Money
  readonly at: number
}

async function settlePostPay(
  tx: Transaction,
  order: Order,
  { money, pricing, coupon, at }: Given,
): Promise<SettlementOutcome> {
  const member = await tx.require('members', order.memberId)
  return tx.save(settle({ order, member, coupon, pricing, payment: money, at }))
}

async function authorisePrePay(
  tx: Transaction,
  order: Order,
  { money, pricing, at }: Omit<Given, 'coupon'>,
): Promise<SettlementOutcome> {
  const fuellingPoint = await tx.get('fuellingPoints', `${order.stationId}:${order.fuellingPointId}`)
  return tx.save(authorisePaid({ order, fuellingPoint, pricing, payment: money, at }))
}
