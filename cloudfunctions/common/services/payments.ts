import { DomainError } from '../../../core/contracts/errors'
import { closeAttempt, findOpenAttempt } from '../../../core/domain/orders/attempts'
import type { WechatPayment } from '../../../core/domain/orders/payment'
import type { Attempt, Order } from '../../../core/domain/orders/records'
import type { PaymentState } from '../gateways/pay/provider'
import type { ActContext } from '../runtime/action'
import { describeError } from '../runtime/logger'
import { payProvider } from './pay'
import { takeMoney } from './settlement'

/** How an order's payment stands, after WeChat Pay was asked. */
export interface PaymentCheck {
  readonly status: 'paid' | 'pending' | 'closed' | 'none'
  readonly order: Order
}

/**
 * Asks WeChat Pay about an order's open payment, and settles the order when it is paid. Never on a client's word: this
 * is what the app, the callback and the sweep all come down to (product decisions, Paying).
 */
export async function checkPayment(context: ActContext, order: Order): Promise<PaymentCheck> {
  const attempt = findOpenAttempt(order)
  if (attempt === null) return { status: paymentStatus(order), order }
  const provider = await payProvider(context, order)
  const state = await provider.query(attempt.outTradeNo)
  if (state.state === 'paid') return settled(context, order, attempt, state)
  if (state.state === 'closed') return { status: 'closed', order: await noteClosed(context, order, attempt) }
  if (context.clock.now() < attempt.expiresAt) return { status: 'pending', order }
  return endAttempt(context, order)
}

/**
 * An order as it stands after WeChat Pay was asked about a payment under way. A page that shows more than the payment shows
 * it too when WeChat Pay does not answer: then the order is as it was known, and `unasked` says so.
 */
export async function lookUpPayment(
  context: ActContext,
  known: Order,
): Promise<{ readonly order: Order; readonly unasked: boolean }> {
  if (known.state !== 'awaitingPayment') return { order: known, unasked: false }
  try {
    const { order } = await checkPayment(context, known)
    return { order, unasked: false }
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'UPSTREAM') throw error
    context.log.warn('a payment could not be asked about', describeError(error))
    return { order: known, unasked: true }
  }
}

/** Makes an order's open payment unpayable, or settles it when it has been paid meanwhile. */
export async function endAttempt(context: ActContext, order: Order): Promise<PaymentCheck> {
  const attempt = findOpenAttempt(order)
  if (attempt === null) return { status: paymentStatus(order), order }
  const provider = await payProvider(context, order)
  const closed = await provider.close(attempt.outTradeNo)
  if (closed === 'closed') return { status: 'closed', order: await noteClosed(context, order, attempt) }
  const state = await provider.query(attempt.outTradeNo)
  return state.state === 'paid' ? settled(context, order, attempt, state) : { status: 'pending', order }
}

type Paid = Extract<PaymentState, { state: 'paid' }>

/** What WeChat Pay said of a payment, as the rules take it. */
export function wechatPayment(outTradeNo: string, { transactionId, amountFen, paidAt }: Paid): WechatPayment {
  return { provider: 'wechatPay', outTradeNo, transactionId, amountFen, paidAt }
}

async function settled(
  context: ActContext,
  order: Order,
  attempt: Attempt,
  state: Paid,
): Promise<PaymentCheck> {
  const outcome = await takeMoney(context, order, wechatPayment(attempt.outTradeNo, state))
  return { status: paymentStatus(outcome.order), order: outcome.order }
}

function noteClosed({ db, clock }: ActContext, order: Order, attempt: Attempt): Promise<Order> {
  return db.transaction(async (tx) =>
    tx.save(closeAttempt(await tx.require('orders', order._id), attempt.outTradeNo, clock.now())),
  )
}

function paymentStatus(order: Order): PaymentCheck['status'] {
  if (['settled', 'authorised', 'voided'].includes(order.state)) return 'paid'
  return order.attempts.length === 0 ? 'none' : 'closed'
}
