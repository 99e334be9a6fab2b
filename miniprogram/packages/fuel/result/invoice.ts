import type { Input } from '../../../api/client'
import { isTaxNumber, type TextKey } from '../../../lib/core'

type InvoiceRequest = Omit<Input<'invoice', 'request'>, 'orderId' | 'requestId'>

/** What stands in the form's fields. */
export interface InvoiceForm {
  readonly type: 'personal' | 'company'
  readonly name: string
  readonly taxNumber: string
  readonly email: string
}

export type ReadInvoice =
  { readonly ok: true; readonly request: InvoiceRequest } | { readonly ok: false; readonly problem: TextKey }

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Reads the form as the service wants it, or names the first field that is wrong (D13). */
export function readInvoice(form: InvoiceForm): ReadInvoice {
  const name = form.name.trim()
  const email = form.email.trim()
  const taxNumber = form.taxNumber.replace(/\s/g, '').toUpperCase()
  const company = form.type === 'company'
  if (name.length < (company ? 2 : 1)) return { ok: false, problem: 'result.invoiceNameWrong' }
  if (company && !isTaxNumber(taxNumber)) return { ok: false, problem: 'result.invoiceTaxWrong' }
  if (email !== '' && !EMAIL.test(email)) return { ok: false, problem: 'result.invoiceEmailWrong' }
  const title = company ? { type: 'company' as const, name, taxNumber } : { type: 'personal' as const, name }
  return { ok: true, request: { title, ...(email === '' ? {} : { email }) } }
}
