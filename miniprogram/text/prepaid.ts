import type { OrderView } from '../lib/core'
import { text } from './text'

/** A name and what stands against it. */
export interface Fact {
  readonly name: string
  readonly value: string
}

/** What was ordered and paid ahead, and what flowed; null for who paid afterwards, and while the pump is waited for. */
export function prepaidFacts(order: OrderView): Fact[] | null {
  const { requested, prepaid, state, meteredFen, volumeMl } = order
  if (requested === null || prepaid === null || state !== 'settled') return null
  const ordered =
    requested.by === 'amount'
      ? text('prepaid.orderedAmount', { amount: requested.amountFen })
      : text('prepaid.orderedVolume', { volume: requested.volumeMl })
  const paid = text('prepaid.moneyAndPoints', { amount: prepaid.paidFen, points: prepaid.points })
  return [
    { name: text('prepaid.ordered'), value: ordered },
    { name: text('prepaid.paidBefore'), value: paid },
    {
      name: text('prepaid.delivered'),
      value: text('prepaid.deliveredValue', { volume: volumeMl, amount: meteredFen }),
    },
  ]
}

/** What of a prepayment came back: money, points, the coupon. */
export function comeBackFacts({ prepaid, paidFen }: OrderView): Fact[] {
  if (prepaid === null) return []
  const { pointsReturned: points, couponReturned } = prepaid
  const amount = prepaid.paidFen - paidFen
  const back = text('prepaid.moneyAndPoints', { amount, points })
  return [
    ...(amount > 0 || points > 0 ? [{ name: text('prepaid.back'), value: back }] : []),
    ...(couponReturned ? [{ name: text('prepaid.coupon'), value: text('prepaid.couponBack') }] : []),
  ]
}
