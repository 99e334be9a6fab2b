import { accounts } from '../ledger/accounts'
import { moneyPosting, type PostingDraft } from '../ledger/journal'
import type { Quote, QuoteLine } from '../pricing/records'
import type { Order, Tender } from './records'

type Places = Pick<Order, '_id' | 'stationId'>

/** Where the money of a price line comes from: the station gives discounts, points pay for their deduction. */
export function lineAccount(stationId: string, code: QuoteLine['code']): string {
  return code === 'pointsDeduction' ? accounts.pointsDeduction : accounts.discount(stationId, code)
}

/** What an order was given besides outside money: its discount and deduction lines. */
export function reliefLines(quote: Pick<Quote, 'lines'>): QuoteLine[] {
  return quote.lines.filter((line) => line.code !== 'metered')
}

/** Money of tenders into the order. */
export function tenderPostings(order: Pick<Order, '_id'>, tenders: readonly Tender[]): PostingDraft[] {
  return tenders.map((tender) =>
    moneyPosting(accounts.tender(tender.kind), accounts.order(order._id), tender.amountFen),
  )
}

/**
 * The price of an order as postings: every relief line in, the fuel sold out. Together with its tenders the order's
 * account comes to zero. Fuel delivered beyond a pre-paid amount is the station's.
 */
export function pricePostings(order: Places, quote: Quote, overrunFen: number): PostingDraft[] {
  const account = accounts.order(order._id)
  return [
    ...reliefLines(quote).map((line) =>
      moneyPosting(lineAccount(order.stationId, line.code), account, 0 - line.amountFen),
    ),
    moneyPosting(accounts.overrun(order.stationId), account, overrunFen),
    moneyPosting(account, accounts.fuelSales(order.stationId), quote.meteredFen + overrunFen),
  ]
}
