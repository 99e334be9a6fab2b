import { DomainError } from '../../../core/contracts/errors'
import type { PaymentParameters } from '../../../core/contracts/shapes'
import { order as contract } from '../../../core/contracts/order'
import { findOpenAttempt } from '../../../core/domain/orders/attempts'
import { lockIsShort, mayOpenAgain } from '../../../core/domain/orders/holdLonger'
import type { Attempt, Order } from '../../../core/domain/orders/records'
import { confirm as decideConfirm, type ConfirmResult } from '../../../core/domain/orders/reserve'
import { quoteInput } from '../../../core/domain/orders/quoteInput'
import { quote as priceOrder } from '../../../core/domain/pricing/quote'
import { action, type ActContext } from '../../common/runtime/action'
import { pricingOf, stationOf } from '../../common/services/catalogue'
import { payProvider } from '../../common/services/pay'
import type { PayProvider } from '../../common/gateways/pay/provider'
import { checkPayment, endAttempt } from '../../common/services/payments'
import { takeMoney } from '../../common/services/settlement'
import { orderView } from '../../common/views/orders'
import { isChoosable } from '../choosableCoupon'
import { ownOrder } from '../ownOrder'
import { ownVehicle } from '../ownVehicle'
import { requirePump } from '../pump'

interface Choice {
  readonly couponId: string | null
  readonly points: number
  readonly digest: string
  /** Undefined: the vehicle stays the one it is. */
  readonly vehicleId?: string | null | undefined
}

/**
 * The driver agrees: coupon and points are set aside, and the phone gets what the pay sheet needs (C11, D1, D4). Sent
 * twice it opens the same payment again, or answers the order that has been paid meanwhile.
 */
export const confirm = action(contract.confirm, async (context) => {
  const { input, caller, db, clock } = context
  const found = await ownOrder(db, caller, input.orderId)
  const known = await withoutOtherPayment(context, found, input)
  if (isPaid(known)) return { order: await orderView(db, known, clock.now()), payment: null }
  if (known.kind === 'prePay') await requirePump(context, known)
  const { order, attempt, settleNow } = await reserve(context, known, input)
  if (settleNow) {
    const outcome = await takeMoney(context, order, null)
    return { order: await orderView(db, outcome.order, clock.now()), payment: null }
  }
  const payment = attempt === null ? null : await openPayment(context, order, attempt)
  return { order: await orderView(db, order, clock.now()), payment }
})

/** Another choice may be confirmed once the payment of the last one can no longer arrive. */
async function withoutOtherPayment(context: ActContext, found: Order, choice: Choice): Promise<Order> {
  const again = sameAgain(found, choice, context.clock.now()) !== null
  const check = await (again ? checkPayment(context, found) : endAttempt(context, found))
  if (check.status === 'pending' && !again) throw new DomainError('PAYMENT_PENDING')
  return check.order
}

function isPaid({ state }: Order): boolean {
  return state === 'settled' || state === 'authorised'
}

/** The payment that just this choice has opened: WeChat Pay answers one number with one payment, while it is not nearly over. */
function sameAgain(order: Order, choice: Choice, at: number): ConfirmResult | null {
  const attempt = findOpenAttempt(order)
  const same = attempt !== null && mayOpenAgain(attempt, at) && order.quote?.digest === choice.digest
  return same ? { order, attempt, settleNow: false } : null
}

async function reserve(context: ActContext, known: Order, choice: Choice): Promise<ConfirmResult> {
  const { db, clock } = context
  const at = clock.now()
  const pricing = await pricingOf(db, known.stationId, at)
  return db.transaction(async (tx) => {
    const found = await tx.require('orders', known._id)
    // Another tap was faster, or this commit's first answer was lost.
    const repeated = sameAgain(found, choice, at)
    if (repeated !== null) return repeated
    const member = await tx.require('members', found.memberId)
    const { vehicleId } = choice
    const order = vehicleId === undefined ? found : { ...found, vehicleId: ownVehicle(member, vehicleId) }
    const coupon = choice.couponId === null ? null : await tx.get('coupons', choice.couponId)
    if (choice.couponId !== null && (coupon === null || !isChoosable(coupon, order))) {
      throw new DomainError('COUPON_UNUSABLE', { couponId: choice.couponId })
    }
    const reservedId = order.reservation?.couponId ?? null
    const previousCoupon =
      reservedId === null || reservedId === choice.couponId ? coupon : await tx.require('coupons', reservedId)
    const quote = priceOrder(quoteInput({ order, member, coupon, pointsWanted: choice.points, pricing, at }))
    const sale =
      order.sale !== null && lockIsShort(order, pricing, at)
        ? await tx.require('sales', order.sale.saleId)
        : null
    const digestSeen = choice.digest
    return tx.save(
      decideConfirm({ order, member, coupon, previousCoupon, sale, quote, digestSeen, pricing, at }),
    )
  })
}

async function openPayment(context: ActContext, order: Order, attempt: Attempt): Promise<PaymentParameters> {
  const [provider, station] = await Promise.all([
    payProvider(context, order),
    stationOf(context.db, order.stationId, context.clock.now()),
  ])
  const payment = await provider.prepay({
    outTradeNo: attempt.outTradeNo,
    amountFen: attempt.amountFen,
    openid: order.openid,
    description: `${station.name.zh} ${order.nozzleNumber}号枪`,
    expiresAt: attempt.expiresAt,
  })
  await requireStillOpen(context, provider, order, attempt)
  return payment
}

/** While WeChat Pay opened the payment, the order may have been given up: then nobody may pay it any more. */
async function requireStillOpen(
  { db }: ActContext,
  provider: PayProvider,
  { _id }: Order,
  { outTradeNo }: Attempt,
): Promise<void> {
  const current = await db.orders.require(_id)
  if (findOpenAttempt(current)?.outTradeNo === outTradeNo || isPaid(current)) return
  await provider.close(outTradeNo)
  throw new DomainError('ORDER_STATE', { state: current.state })
}
