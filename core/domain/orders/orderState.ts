import { DomainError } from '../../contracts/errors'
import type { Order, OrderState } from './records'

/** Where an order may go from each state. Staying is listed where an order may be confirmed again. */
export const orderTransitions = {
  locked: ['awaitingPayment', 'settled', 'released'],
  awaitingPayment: ['awaitingPayment', 'authorised', 'settled', 'released'],
  authorised: ['settled', 'voided'],
  settled: [],
  released: [],
  voided: [],
} as const satisfies Record<OrderState, readonly OrderState[]>

export function mayMove(from: OrderState, to: OrderState): boolean {
  const allowed: readonly OrderState[] = orderTransitions[from]
  return allowed.includes(to)
}

/** @throws DomainError ORDER_STATE when an order may not go there from where it is */
export function requireMove(order: Pick<Order, '_id' | 'state'>, to: OrderState): void {
  if (!mayMove(order.state, to)) throw new DomainError('ORDER_STATE', { state: order.state, wanted: to })
}

/** @throws DomainError FORBIDDEN when the order is somebody else's */
export function requireOwner(order: Pick<Order, 'memberId'>, member: { readonly _id: string }): void {
  if (order.memberId !== member._id) throw new DomainError('FORBIDDEN')
}
