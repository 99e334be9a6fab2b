import { DomainError } from '../../contracts/errors'
import { set, type Decision } from '../decision'
import { MAX_ATTEMPTS, outTradeNo } from './outTradeNo'
import type { Attempt, Order } from './records'
import { NEVER } from '../units/never'

/** When an open attempt is asked about after it was opened; after that every minute (product decisions, Paying). */
const FIRST_SWEEPS_MS = [5_000, 15_000, 60_000] as const
const LATER_SWEEPS_MS = 60_000

export function findAttempt(order: Pick<Order, 'attempts'>, wanted: string): Attempt | null {
  return order.attempts.find((attempt) => attempt.outTradeNo === wanted) ?? null
}

export function findOpenAttempt(order: Pick<Order, 'attempts'>): Attempt | null {
  return order.attempts.find((attempt) => attempt.state === 'open') ?? null
}

/** @throws DomainError PAYMENT_PENDING while a payment of the order may still arrive */
export function requireNoOpenAttempt(order: Pick<Order, '_id' | 'attempts'>): void {
  const open = findOpenAttempt(order)
  if (open !== null) throw new DomainError('PAYMENT_PENDING', { outTradeNo: open.outTradeNo })
}

/**
 * Opens the next attempt to pay an order from outside; one is open at a time.
 * @throws DomainError PAYMENT_PENDING; ORDER_STATE after ninety-nine attempts
 */
export function openAttempt(
  order: Order,
  {
    amountFen,
    at,
    expiresAt,
  }: { readonly amountFen: number; readonly at: number; readonly expiresAt: number },
): { readonly order: Order; readonly attempt: Attempt } {
  requireNoOpenAttempt(order)
  const n = order.attempts.reduce((last, attempt) => Math.max(last, attempt.n), 0) + 1
  if (n > MAX_ATTEMPTS) throw new DomainError('ORDER_STATE', { attempts: order.attempts.length })
  const attempt: Attempt = {
    n,
    outTradeNo: outTradeNo(order._id, n),
    amountFen,
    state: 'open',
    openedAt: at,
    expiresAt,
    transactionId: null,
    paidAt: null,
  }
  const opened = { ...order, attempts: [...order.attempts, attempt], sweeps: 0, changedAt: at }
  return { order: { ...opened, sweepAt: nextSweep(opened, at) }, attempt }
}

/** Puts an attempt in place of the one with its number, or adds it. */
export function withAttempt(order: Order, attempt: Attempt): Order {
  const others = order.attempts.filter((other) => other.n !== attempt.n)
  return { ...order, attempts: [...others, attempt].sort((a, b) => a.n - b.n) }
}

/**
 * Closes an attempt after the provider said that it is not and will not be paid. One that is over already stays as it is.
 * @throws DomainError NOT_FOUND when the order has no such attempt
 */
export function closeAttempt(order: Order, wanted: string, at: number): Decision<Order> {
  const attempt = findAttempt(order, wanted)
  if (attempt === null) throw new DomainError('NOT_FOUND', { outTradeNo: wanted })
  if (attempt.state !== 'open') return { changes: [], result: order }
  const closed = { ...withAttempt(order, { ...attempt, state: 'closed' }), changedAt: at }
  const result = { ...closed, sweepAt: nextSweep(closed, at) }
  return { changes: [set('orders', result)], result }
}

/**
 * When the sweep looks at an order next: 5, 15 and 60 s after its open attempt began, then every minute. An unpaid order
 * without one is looked at when its time is over: its sale may have gone another way, to the till for one, and then no lock
 * brings it up. NEVER when nothing is open.
 */
export function nextSweep(
  order: Pick<Order, 'attempts' | 'state' | 'lockedUntil' | 'sweeps'>,
  at: number,
): number {
  const open = findOpenAttempt(order)
  if (open !== null) {
    const afterOpening = FIRST_SWEEPS_MS[order.sweeps]
    return afterOpening === undefined ? at + LATER_SWEEPS_MS : open.openedAt + afterOpening
  }
  const unpaid = order.state === 'locked' || order.state === 'awaitingPayment'
  return unpaid ? order.lockedUntil : NEVER
}

/** Notes that the sweep has looked at an order and found its payment still open. */
export function afterSweep(order: Order, at: number): Decision<Order> {
  const swept = { ...order, sweeps: order.sweeps + 1 }
  const result = { ...swept, sweepAt: nextSweep(swept, at) }
  return { changes: [set('orders', result)], result }
}
