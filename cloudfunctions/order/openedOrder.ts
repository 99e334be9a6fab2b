import type { OutputOf } from '../../core/contracts/contract'
import type { order as contract } from '../../core/contracts/order'
import type { Order } from '../../core/domain/orders/records'
import type { ActContext } from '../common/runtime/action'
import { lookUpPayment } from '../common/services/payments'
import { giveUp } from '../common/services/release'
import { orderView } from '../common/views/orders'
import { priceOf } from './price'
import { pumpOf } from './pumpOf'

type OpenedOrder = NonNullable<OutputOf<(typeof contract)['open']>['opened']>

/**
 * An order as the fuelling page goes on with it: WeChat Pay is asked first whether one that was agreed to is paid by now. If
 * not, it keeps its price to the letter, so that confirming it again is the same payment.
 */
export async function openedOrder(context: ActContext, known: Order): Promise<OpenedOrder> {
  const { db, clock } = context
  const { order, unasked } = await inTime(context, await lookUpPayment(context, known))
  const view = await orderView(db, order, clock.now())
  if (order.state === 'locked') {
    return {
      order: view,
      ...(await priceOf(context, order, { coupon: 'best', points: 0 })),
      pump: null,
      unasked,
    }
  }
  const { quote } = order
  if (order.state === 'awaitingPayment' && quote !== null) {
    const wish = { coupon: quote.couponId ?? 'none', points: quote.pointsUsed }
    const { coupons } = await priceOf(context, order, wish)
    return { order: view, quote, coupons, pump: null, unasked }
  }
  return { order: view, quote: view.quote, coupons: [], pump: await pumpOf(db, order), unasked }
}

type LookedUp = Awaited<ReturnType<typeof lookUpPayment>>

/** An unpaid order whose time has run out is given up at once: a page that went on with it could only send its driver back. */
async function inTime(context: ActContext, { order, unasked }: LookedUp): Promise<LookedUp> {
  const unpaid = order.state === 'locked' || order.state === 'awaitingPayment'
  if (unasked || !unpaid || order.lockedUntil > context.clock.now()) return { order, unasked }
  const given = await giveUp(context, order, 'expired')
  return { order: given.order, unasked: false }
}
