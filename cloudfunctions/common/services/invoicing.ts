import {
  beginReversal,
  takeAnswer,
  unanswered,
  type ProviderAnswer,
} from '../../../core/domain/invoices/progress'
import type { Invoice } from '../../../core/domain/invoices/records'
import { messagePages } from '../../../core/domain/messages/pages'
import type { Order } from '../../../core/domain/orders/records'
import { httpInvoiceProvider } from '../gateways/invoices/httpProvider'
import type { ActContext } from '../runtime/action'
import { describeError } from '../runtime/logger'
import { open } from '../runtime/sealing'
import type { JobContext } from '../runtime/serveTimer'
import { stationOf } from './catalogue'

/** The name under which the provider stands on an invoice. */
export const invoiceProviderName = 'http'

/** Where an invoice's personal data is sealed for. */
export function invoicePlace(invoiceId: string, field: 'name' | 'taxNumber' | 'email'): string {
  return `invoices/${invoiceId}/${field}`
}

/**
 * Takes an open invoice one step further: sent, asked about, or its reversal asked for. Safe to repeat and to run twice at
 * once: the provider knows each try by its reference, and an answer that is overtaken changes nothing.
 * @throws DomainError UPSTREAM when the provider does not answer
 */
export async function stepInvoice(context: ActContext, invoiceId: string): Promise<Invoice> {
  const { db } = context
  const invoice = await db.invoices.require(invoiceId)
  const answer = await askOrPutOff(context, invoice)
  return answer === null ? invoice : takeOver(context, invoice, answer)
}

/** A provider that does not answer is asked again later: a hanging one would else hold up every invoice behind this one. */
async function askOrPutOff(context: ActContext, invoice: Invoice): Promise<ProviderAnswer | null> {
  try {
    return await ask(context, invoice)
  } catch (error) {
    const { db, clock } = context
    await db.transaction(async (tx) =>
      tx.save(unanswered(await tx.require('invoices', invoice._id), invoice.providerRef, clock.now())),
    )
    throw error
  }
}

async function ask(context: ActContext, invoice: Invoice): Promise<ProviderAnswer | null> {
  const provider = httpInvoiceProvider()
  switch (invoice.state) {
    case 'requested':
      return provider.submit(await invoiceOrder(context, invoice))
    case 'accepted':
      return provider.query(invoice.providerRef)
    case 'reversing':
      return provider.reverse(invoice.providerRef)
    case 'issued':
    case 'failed':
    case 'reversed':
      return null
  }
}

async function invoiceOrder({ db, clock }: ActContext, invoice: Invoice) {
  const order = await db.orders.require(invoice.orderId)
  const station = await stationOf(db, order.stationId, clock.now())
  const { title, sealedEmail, _id: id } = invoice
  return {
    reference: invoice.providerRef,
    seller: { name: station.legalEntity.name, taxNumber: station.legalEntity.taxNumber },
    buyer: {
      type: title.type,
      name: open(title.sealedName, invoicePlace(id, 'name')),
      taxNumber:
        title.sealedTaxNumber === null ? null : open(title.sealedTaxNumber, invoicePlace(id, 'taxNumber')),
      email: sealedEmail === null ? null : open(sealedEmail, invoicePlace(id, 'email')),
    },
    item: invoice.item,
    amountFen: invoice.amountFen,
  }
}

async function takeOver({ db, clock }: ActContext, asked: Invoice, answer: ProviderAnswer): Promise<Invoice> {
  return db.transaction(async (tx) => {
    const invoice = await tx.require('invoices', asked._id)
    // Another worker's answer has started a new try meanwhile: this one is about the old.
    if (invoice.providerRef !== asked.providerRef) return invoice
    const order = await tx.require('orders', invoice.orderId)
    const member = await tx.require('members', invoice.memberId)
    const page = messagePages.invoice(invoice.orderId)
    return tx.save(takeAnswer({ invoice, order, member, page, answer, at: clock.now() }))
  })
}

/** The latest invoice of an order, or null. */
export async function latestInvoice({ db }: ActContext, orderId: string): Promise<Invoice | null> {
  const invoices = await db.invoices.find({ where: { orderId }, limit: 100 })
  return invoices.reduce<Invoice | null>(
    (latest, one) => (latest === null || one.n > latest.n ? one : latest),
    null,
  )
}

/**
 * Reverses an order's invoice in red, which comes before a refund (product decisions, Paying).
 * @returns `none` when nothing stands in the way of the refund, `reversed` when it was done now, `pending` when the
 * invoice is still being issued or reversed: the refund has to wait for it
 * @throws DomainError UPSTREAM when the provider does not answer
 */
export async function reverseInvoiceOf(
  context: ActContext,
  order: Pick<Order, '_id'>,
): Promise<'none' | 'reversed' | 'pending'> {
  const { db, clock } = context
  const latest = await latestInvoice(context, order._id)
  if (latest === null || latest.state === 'failed' || latest.state === 'reversed') return 'none'
  await db.transaction(async (tx) => {
    const invoice = await tx.require('invoices', latest._id)
    return tx.save(beginReversal(invoice, clock.now()))
  })
  const stepped = await stepInvoice(context, latest._id)
  return stepped.state === 'reversed' ? 'reversed' : 'pending'
}

/** Invoices that wait for their provider: the soonest due first, until all are asked about or the time is over. */
export async function pollInvoices(context: JobContext): Promise<void> {
  const { db, clock, log, stopAt } = context
  const due = await db.invoices.find({
    where: { state: { in: ['requested', 'accepted', 'reversing'] }, nextTryAt: { lte: clock.now() } },
    orderBy: [['nextTryAt', 'asc']],
    limit: 50,
  })
  for (const invoice of due) {
    if (clock.now() >= stopAt) return
    try {
      await stepInvoice(context, invoice._id)
    } catch (error) {
      log.warn('invoice left for the next tick', { invoiceId: invoice._id, ...describeError(error) })
    }
  }
}
