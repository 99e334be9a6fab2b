import { DomainError } from '../../contracts/errors'
import { insert, set, type Decision } from '../decision'
import { byDriver, journal } from '../ledger/journal'
import type { Order } from '../orders/records'
import type { PricedProduct } from '../pricing/records'
import { floorShare, sum } from '../units/money'
import type { Invoice } from './records'

/** VAT on refined oil; the pump's price includes it. */
const TAX_PERCENT = 13

/** `invoice:{orderId}:{n}` */
export function invoiceId(orderId: string, n: number): string {
  return `invoice:${orderId}:${n}`
}

/** The provider's name for one try: a failed one is followed by another (platform facts §2). */
export function providerRef(id: string, tries: number): string {
  return `${id}:${tries + 1}`
}

type Paid = Pick<Order, 'tenders'>

/** What may be invoiced: money paid, less money refunded; a gift was never paid (product decisions, Paying). */
export function invoiceableFen(order: Paid): number {
  return paidFen(order) - sum(moneyTenders(order).map((tender) => tender.refundedFen))
}

/** Money paid, before anything was refunded. */
function paidFen(order: Paid): number {
  return sum(moneyTenders(order).map((tender) => tender.amountFen))
}

function moneyTenders({ tenders }: Paid): Order['tenders'] {
  return tenders.filter((tender) => tender.kind !== 'gift')
}

/** Whether an invoice is on its way or issued: there is one of these per order at most. */
export function isLive(invoice: Pick<Invoice, 'state'>): boolean {
  return invoice.state !== 'failed' && invoice.state !== 'reversed'
}

export interface InvoiceRequest {
  readonly order: Order
  /** The last invoice of the order, or null. */
  readonly previous: Invoice | null
  /** As it was sealed; the rules never see it open. */
  readonly title: Invoice['title']
  readonly sealedEmail: string | null
  readonly product: Pick<PricedProduct, 'taxCode' | 'grade' | 'kind'>
  readonly provider: string
  readonly requestId: string
  readonly at: number
}

/**
 * Asks for an e-invoice over the money paid for an order (D13). What was refunded takes its share of the litres with it. The
 * journal's outbox sends it to the provider.
 * @throws DomainError INVOICE_UNAVAILABLE when nothing is paid, the order is not settled, or a live invoice exists
 */
export function requestInvoice(request: InvoiceRequest): Decision<Invoice> {
  const { order, previous, title, sealedEmail, product, provider, requestId, at } = request
  const amountFen = invoiceableFen(order)
  const taken = order.invoiceState === 'requested' || order.invoiceState === 'issued'
  if (order.state !== 'settled' || order.sale === null || amountFen <= 0 || taken) {
    throw new DomainError('INVOICE_UNAVAILABLE', { orderId: order._id, amountFen })
  }
  if (previous !== null && isLive(previous)) {
    throw new DomainError('INVOICE_UNAVAILABLE', { invoiceId: previous._id })
  }
  const n = (previous?.n ?? 0) + 1
  const id = invoiceId(order._id, n)
  const invoice: Invoice = {
    _id: id,
    schema: 1,
    orderId: order._id,
    memberId: order.memberId,
    n,
    requestId,
    title,
    sealedEmail,
    legalEntityId: order.legalEntityId,
    amountFen,
    item: {
      taxCode: product.taxCode,
      goodsName: `*${product.kind === 'gasoline' ? '汽油' : '柴油'}*${product.grade}`,
      unit: '升',
      volumeMl: floorShare(order.sale.volumeMl, amountFen, paidFen(order)),
      taxPercent: TAX_PERCENT,
    },
    state: 'requested',
    provider,
    providerRef: providerRef(id, 0),
    tries: 0,
    nextTryAt: at,
    requestedAt: at,
    issuedAt: null,
    number: null,
    fileId: null,
    problem: null,
  }
  const entry = journal({
    act: 'invoiceRequest',
    key: `${order._id}:${n}`,
    at,
    memberId: order.memberId,
    orderId: order._id,
    by: byDriver(order.memberId),
    postings: [],
    tasks: [{ kind: 'sendInvoice', invoiceId: id }],
  })
  const requested: Order = { ...order, invoiceState: 'requested', changedAt: at }
  return {
    changes: [set('orders', requested), insert('invoices', invoice), insert('journals', entry)],
    result: invoice,
  }
}
