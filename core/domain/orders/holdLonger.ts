import { DomainError } from '../../contracts/errors'
import { set, type Change } from '../decision'
import type { Pricing } from '../pricing/records'
import type { Attempt, MeteredSale, Order } from './records'

/** WeChat Pay opens no payment, nor one it knows once more, that ends within a minute. */
const LEAST_TO_OPEN_MS = 60_000
/** A new payment gets more than that, for the way there. */
const LEAST_PAYMENT_MS = LEAST_TO_OPEN_MS + 15_000

type Payment = Pick<Pricing, 'payment'>

/** Whether a payment that began now would have too little time before the order's lock ends. */
export function lockIsShort(
  { lockedUntil }: Pick<Order, 'lockedUntil'>,
  { payment }: Payment,
  at: number,
): boolean {
  return lockedUntil - payment.attemptMarginMs - at < LEAST_PAYMENT_MS
}

/** Whether WeChat Pay would open an attempt's payment once more. */
export function mayOpenAgain({ expiresAt }: Pick<Attempt, 'expiresAt'>, at: number): boolean {
  return expiresAt - at > LEAST_TO_OPEN_MS
}

export interface HoldInput {
  readonly order: Order
  /** The order's sale; null for a pre-pay order, which has none yet. */
  readonly sale?: MeteredSale | null
  readonly pricing: Payment
  readonly at: number
}

/**
 * How long the order is the driver's once he confirms it. When what is left of the lock is too little to pay in, it begins
 * anew – nobody else can have the sale before its end – and the controller is told.
 * @throws DomainError LOCK_EXPIRED once the lock is over, or when the sale is not the order's any more
 */
export function holdLonger({ order, sale = null, pricing, at }: HoldInput): {
  readonly lockedUntil: number
  readonly changes: readonly Change[]
} {
  if (order.lockedUntil <= at) throw new DomainError('LOCK_EXPIRED')
  if (!lockIsShort(order, pricing, at)) return { lockedUntil: order.lockedUntil, changes: [] }
  const { lockMs, attemptMarginMs } = pricing.payment
  const lockedUntil = at + Math.max(lockMs, LEAST_PAYMENT_MS + attemptMarginMs)
  if (order.sale === null) return { lockedUntil, changes: [] }
  if (sale?.state !== 'locked' || sale.orderId !== order._id || sale.lock === null) {
    throw new DomainError('LOCK_EXPIRED')
  }
  const renewed: MeteredSale = {
    ...sale,
    lock: { ...sale.lock, phase: 'reserved', until: lockedUntil },
    lockedUntil,
    pendingCommand: 'lock',
  }
  return { lockedUntil, changes: [set('sales', renewed)] }
}
