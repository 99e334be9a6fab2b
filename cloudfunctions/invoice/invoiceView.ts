import type { OutputOf } from '../../core/contracts/contract'
import type { invoice as contract } from '../../core/contracts/invoice'
import type { Invoice } from '../../core/domain/invoices/records'
import { open } from '../common/runtime/sealing'
import { invoicePlace } from '../common/services/invoicing'

type InvoiceView = OutputOf<(typeof contract)['detail']>['invoice']

/** An invoice as the one who asked for it sees it: with its title in the clear. */
export function invoiceView(invoice: Invoice): InvoiceView {
  const { _id: invoiceId, orderId, title, amountFen, state, requestedAt, issuedAt, number } = invoice
  const { goodsName, volumeMl } = invoice.item
  const opened = (sealed: string | null, field: 'taxNumber' | 'email'): string | null =>
    sealed === null ? null : open(sealed, invoicePlace(invoiceId, field))
  return {
    invoiceId,
    orderId,
    titleType: title.type,
    titleName: open(title.sealedName, invoicePlace(invoiceId, 'name')),
    taxNumber: opened(title.sealedTaxNumber, 'taxNumber'),
    email: opened(invoice.sealedEmail, 'email'),
    amountFen,
    goodsName,
    volumeMl,
    state,
    requestedAt,
    issuedAt,
    number,
  }
}
