import * as z from 'zod/mini'
import { DomainError } from '../../../../core/contracts/errors'
import type { InvoiceProvider, InvoiceState } from './provider'
import { environmentVariable } from '../../runtime/environment'

const ReplySchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('accepted') }),
  z.object({ state: z.literal('issued'), number: z.string() }),
  z.object({ state: z.literal('failed'), problem: z.string() }),
  z.object({ state: z.literal('reversed') }),
])

/** The station's invoicing service behind a small HTTP interface; `INVOICE_BASE_URL` says where. */
export function httpInvoiceProvider(): InvoiceProvider {
  return {
    submit: (order) => call('POST', `/applications/${encodeURIComponent(order.reference)}`, order),
    query: (reference) => call('GET', `/applications/${encodeURIComponent(reference)}`),
    reverse: (reference) => call('POST', `/applications/${encodeURIComponent(reference)}/reverse`, {}),
  }
}

async function call(method: 'GET' | 'POST', path: string, content?: object): Promise<InvoiceState> {
  const base = environmentVariable('INVOICE_BASE_URL')
  if (base === undefined)
    throw new DomainError('UPSTREAM', { service: 'invoices', why: 'INVOICE_BASE_URL is not set' })
  try {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
      signal: AbortSignal.timeout(5000),
    })
    if (!response.ok) throw new Error(`status ${response.status}`)
    return ReplySchema.parse(await response.json())
  } catch (error) {
    const upstream = new DomainError('UPSTREAM', { service: 'invoices' })
    upstream.cause = error
    throw upstream
  }
}
