import type { Quote } from '../pricing/records'
import { sum } from '../units/money'
import type { Order } from './records'

/**
 * Money paid for what was fuelled: of a settled prepayment its final price, because the difference went back by itself.
 * What was refunded on request later is still in it (product decisions, Paying).
 */
export function paidFen({ state, quote, tenders }: Pick<Order, 'state' | 'quote' | 'tenders'>): number {
  return state === 'settled' && quote !== null ? quote.dueFen : sum(tenders.map(({ amountFen }) => amountFen))
}

/** What was refunded beside a prepayment's difference. */
export function returnedFen(order: Pick<Order, 'state' | 'quote' | 'tenders'>): number {
  const taken = sum(order.tenders.map(({ amountFen }) => amountFen))
  return sum(order.tenders.map(({ refundedFen }) => refundedFen)) - (taken - paidFen(order))
}

/** What was given before fuel flowed, and what of it besides money the delivery had no use for. */
export interface Prepaid {
  readonly paidFen: number
  readonly points: number
  readonly pointsReturned: number
  readonly couponReturned: boolean
}

/** Null for who paid afterwards; nothing has come back while the pump is waited for. */
export function prepaidOf({
  state,
  quote,
  prepaidQuote,
}: Pick<Order, 'state' | 'quote' | 'prepaidQuote'>): Prepaid | null {
  if (prepaidQuote === null) return null
  const { dueFen, pointsUsed: points } = prepaidQuote
  return { paidFen: dueFen, points, ...unused(prepaidQuote, state === 'settled' ? quote : prepaidQuote) }
}

function unused(ahead: Quote, final: Quote | null): Pick<Prepaid, 'pointsReturned' | 'couponReturned'> {
  return {
    pointsReturned: ahead.pointsUsed - (final?.pointsUsed ?? 0),
    couponReturned: ahead.couponId !== null && (final?.couponId ?? null) === null,
  }
}
