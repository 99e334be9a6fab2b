import type { Order, Refund } from '../orders/records'
import type { Quote } from '../pricing/records'
import { sum } from '../units/money'
import { accounts } from './accounts'
import { journalId } from './journal'
import type { Journal } from './records'
import { balanceOf } from './sums'
import { differs, fails, type Violation } from './violation'

/** An order's money adds up: lines to what is due, tenders to what is due, its account to zero. */
export function auditOrder(
  order: Order,
  refunds: readonly Refund[],
  journals: readonly Journal[],
): Violation[] {
  const { _id: id, state, quote, prepaidQuote } = order
  const paidFen = sum(order.tenders.map((tender) => tender.amountFen))
  // Money paid beforehand waits in the account until the fuel is delivered or the money is sent back.
  const waitingFen = state === 'authorised' ? paidFen : 0
  const accountFen = balanceOf(journals, accounts.order(id), 'fen')
  return [
    ...differs('orderAccount', id, 'balance', waitingFen, accountFen),
    ...[quote, prepaidQuote].flatMap((one) => (one === null ? [] : auditQuote(id, one))),
    ...auditTenders(order, refunds, paidFen),
    ...auditSettlement(order, journals),
  ]
}

function auditQuote(orderId: string, quote: Quote): Violation[] {
  const lines = sum(quote.lines.map((line) => line.amountFen))
  return differs('quoteSum', orderId, 'lines', quote.dueFen, lines)
}

function auditTenders(order: Order, refunds: readonly Refund[], paidFen: number): Violation[] {
  const { _id: id, state, quote } = order
  if (state !== 'settled') return []
  const differenceFen = sum(
    refunds.filter((refund) => refund.cause === 'prepayDifference').map((refund) => refund.amountFen),
  )
  return differs('tenders', id, 'effective tenders', quote?.dueFen ?? -1, paidFen - differenceFen)
}

function auditSettlement(order: Order, journals: readonly Journal[]): Violation[] {
  const { _id: id, state, sale } = order
  const found = journals.filter((entry) => entry.act === 'settlement')
  const expected = state === 'settled' ? 1 : 0
  const named = found.every((entry) => entry._id === journalId('settlement', sale?.saleId ?? ''))
  return [
    ...differs('settlement', id, 'settlement journals', expected, found.length),
    ...fails('settlement', id, 'named by its sale', named),
  ]
}
