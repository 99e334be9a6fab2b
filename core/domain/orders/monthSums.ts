import { sum } from '../units/money'
import { businessMonth } from '../units/time'
import type { Order } from './records'

/** What a driver fuelled and paid in a month. */
export interface MonthSum {
  readonly month: string
  readonly orders: number
  /** Money paid, less what went back. */
  readonly paidFen: number
  readonly volumeMl: number
  readonly savedFen: number
}

/** Money that stays paid for an order. */
export function netPaidFen({ tenders }: Pick<Order, 'tenders'>): number {
  return sum(tenders.map((tender) => tender.amountFen - tender.refundedFen))
}

type Counted = Pick<Order, 'createdAt' | 'state' | 'tenders' | 'sale' | 'quote' | 'refundState'>

/** Sums of settled orders by the month they were begun in, newest first; of a month without any, zeros. What was wholly refunded does not count (D6). */
export function monthSums(orders: readonly Counted[], months: readonly string[]): MonthSum[] {
  return [...new Set(months)]
    .sort()
    .reverse()
    .map((month) => {
      const counted = orders.filter(
        (order) =>
          order.state === 'settled' &&
          order.refundState !== 'full' &&
          businessMonth(order.createdAt) === month,
      )
      return {
        month,
        orders: counted.length,
        paidFen: sum(counted.map(netPaidFen)),
        volumeMl: sum(counted.map(({ sale }) => sale?.volumeMl ?? 0)),
        savedFen: sum(counted.map(({ quote }) => quote?.savedFen ?? 0)),
      }
    })
}
