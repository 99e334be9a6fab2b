import { addMonths, startOfDay } from '../units/time'
import { liveStates } from './liveOrders'
import type { OrderState } from './records'

/** How the order centre parts orders (D6, E2). */
export const orderFilters = ['all', 'toPay', 'paid', 'refunds', 'reported'] as const
export type OrderFilter = (typeof orderFilters)[number]

/** What an order must be to be listed under a filter: conditions on single fields, each with an index of its own. */
export interface FilterConditions {
  readonly state?: { readonly in: readonly OrderState[] }
  readonly hasRefund?: true
  readonly hasReport?: true
}

const toPay = liveStates.filter((state) => state !== 'authorised')

/** A prepaid order that waits at the pump has been paid. */
export function filterConditions(filter: OrderFilter): FilterConditions {
  switch (filter) {
    case 'all':
      return {}
    case 'toPay':
      return { state: { in: toPay } }
    case 'paid':
      return { state: { in: ['settled', 'authorised'] } }
    case 'refunds':
      return { hasRefund: true }
    case 'reported':
      return { hasReport: true }
  }
}

/** The instants of a month: from its first up to, and without, the first of the next. */
export function monthSpan(month: string): { readonly gte: number; readonly lt: number } {
  return { gte: startOfDay(`${month}-01`), lt: startOfDay(`${addMonths(month, 1)}-01`) }
}
