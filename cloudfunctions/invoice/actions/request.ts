import { DomainError } from '../../../core/contracts/errors'
import { invoice as contract } from '../../../core/contracts/invoice'
import { set, type Change } from '../../../core/domain/decision'
import { invoiceId, requestInvoice, type InvoiceRequest } from '../../../core/domain/invoices/invoice'
import type { Invoice } from '../../../core/domain/invoices/records'
import { journalId } from '../../../core/domain/ledger/journal'
import type { Order } from '../../../core/domain/orders/records'
import { productOf } from '../../../core/domain/pricing/prices'
import type { Transaction } from '../../common/data/transaction'
import { DuplicateKeyError } from '../../common/data/errors'
import { action, type ActionContext } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { seal } from '../../common/runtime/sealing'
import { pricingOf } from '../../common/services/catalogue'
import { invoicePlace, invoiceProviderName, latestInvoice } from '../../common/services/invoicing'
import { deliverJournal } from '../../common/services/outbox/deliverJournal'
import { sendInvoiceTask } from '../../common/services/outbox/tasks/sendInvoice'
import { invoiceView } from '../invoiceView'
import { kept, openTitle, readBook } from '../titleBook'

type Context = ActionContext<typeof contract.request>

/** Asks for an e-invoice over the money paid for an order, and sends it on at once where the provider answers (D13). */
export const request = action(contract.request, async (context) => {
  const { input, caller, db } = context
  const order = await db.orders.get(input.orderId)
  if (order?.memberId !== memberIdOf(caller)) throw new DomainError('NOT_FOUND')
  const invoice = await record(context, order)
  const journal = await db.journals.require(journalId('invoiceRequest', `${order._id}:${invoice.n}`))
  await deliverJournal(context, journal, { sendInvoice: sendInvoiceTask })
  return { invoice: invoiceView(await db.invoices.require(invoice._id)) }
})

/** Two requests at once meet at the same id: the second one is refused. The same one again finds what it has become. */
async function record(context: Context, known: Order): Promise<Invoice> {
  const { db, clock, input } = context
  const { requestId } = input
  const at = clock.now()
  const [pricing, previous] = await Promise.all([
    pricingOf(db, known.stationId, at),
    latestInvoice(context, known._id),
  ])
  if (previous?.requestId === requestId) return previous
  const product = productOf(known.productId, pricing)
  if (product === null) throw new DomainError('INVOICE_UNAVAILABLE', { productId: known.productId })
  const id = invoiceId(known._id, (previous?.n ?? 0) + 1)
  const sealed = sealedFields(context, id)
  try {
    return await db.transaction(async (tx) => {
      const asked = await tx.get('invoices', id)
      if (asked?.requestId === requestId) return asked
      const order = await tx.require('orders', known._id)
      const provider = invoiceProviderName
      const decision = requestInvoice({ order, previous, ...sealed, product, provider, requestId, at })
      const remembered = input.remember ? [await rememberTitle(context, tx, at)] : []
      return tx.save({ changes: [...decision.changes, ...remembered], result: decision.result })
    })
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error
    const asked = await db.invoices.get(id)
    if (asked?.requestId === requestId) return asked
    throw new DomainError('INVOICE_UNAVAILABLE', { orderId: known._id })
  }
}

/** The title for the next time, kept with the invoice it was first used on. */
async function rememberTitle({ input, caller }: Context, tx: Transaction, at: number): Promise<Change> {
  const book = await readBook(tx, memberIdOf(caller))
  const title = openTitle(input.title, input.email)
  return set('invoiceTitles', kept(book, { title, asDefault: false, at }))
}

/** Name, tax number and address are sealed for the one record they belong to (O1). */
function sealedFields(
  { input: { title, email } }: Context,
  id: string,
): Pick<InvoiceRequest, 'title' | 'sealedEmail'> {
  const taxNumber = title.type === 'company' ? title.taxNumber : null
  return {
    title: {
      type: title.type,
      sealedName: seal(title.name, invoicePlace(id, 'name')),
      sealedTaxNumber: taxNumber === null ? null : seal(taxNumber, invoicePlace(id, 'taxNumber')),
    },
    sealedEmail: email === undefined ? null : seal(email, invoicePlace(id, 'email')),
  }
}
