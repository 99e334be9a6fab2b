import { call } from '../../../api/client'
import { RequestIds } from '../../../api/requestId'
import type { InvoiceTitleView } from '../../../lib/core'

/** Asking for an invoice with one tap under the usual title, once however often it is tapped (D13). */
export class OneTapInvoice {
  private readonly requestIds = new RequestIds()

  /** @throws ApiError */
  async request(orderId: string, { titleId, type, name, taxNumber, email }: InvoiceTitleView): Promise<void> {
    const requestId = this.requestIds.for(`${orderId}:${titleId}`)
    const title =
      type === 'company'
        ? { type: 'company' as const, name, taxNumber: taxNumber ?? '' }
        : { type: 'personal' as const, name }
    await call('invoice', 'request', { orderId, requestId, title, ...(email === null ? {} : { email }) })
    this.requestIds.done()
  }
}
