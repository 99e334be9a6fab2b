import { DomainError } from '../../contracts/errors'
import type { Pricing } from '../pricing/records'
import type { Order, OrderState } from './records'

/** States in which an order keeps a sale or a pump from others. */
export const liveStates = ['locked', 'awaitingPayment', 'authorised'] as const satisfies readonly OrderState[]

type Live = Pick<Order, 'state' | 'lockedUntil'>

/** Whether an order still keeps something; one whose time has run out only waits for the sweep. */
export function isLive({ state, lockedUntil }: Live, at: number): boolean {
  return state === 'authorised' || ((state === 'locked' || state === 'awaitingPayment') && lockedUntil > at)
}

/**
 * Lets a member begin another order. Who does not pay what he has picked may not keep still more from others; an order whose
 * time has run out is only waiting for the sweep and keeps nothing (C11).
 * @param live his orders in a live state
 * @throws DomainError TOO_MANY_ORDERS
 */
export function requireRoomForOrder(
  live: readonly Live[],
  rules: Pick<Pricing, 'payment'>,
  at: number,
): void {
  const open = live.filter((one) => isLive(one, at))
  const { maxLiveOrders } = rules.payment
  if (open.length >= maxLiveOrders) throw new DomainError('TOO_MANY_ORDERS', { maxLiveOrders })
}
