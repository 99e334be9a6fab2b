import { call, type Output } from '../../../api/client'
import { RequestIds } from '../../../api/requestId'

type Title = Output<'invoice', 'titles'>['titles'][number]

/** The title that this driver's invoices usually bear; null when he has kept none (D13). */
export async function usualTitle(): Promise<Title | null> {
  const { titles } = await call('invoice', 'titles', {})
  return titles.find(({ isDefault }) => isDefault) ?? titles[0] ?? null
}

/** Asking for an invoice with one tap, once however often it is tapped. */
export class OneTapInvoice {
  private readonly requestIds = new RequestIds()

  /** @throws ApiError */
  async request(orderId: string, { titleId, type, name, taxNumber, email }: Title): Promise<void> {
    const requestId = this.requestIds.for(`${orderId}:${titleId}`)
    const title =
      type === 'company'
        ? { type: 'company' as const, name, taxNumber: taxNumber ?? '' }
        : { type: 'personal' as const, name }
    await call('invoice', 'request', { orderId, requestId, title, ...(email === null ? {} : { email }) })
    this.requestIds.done()
  }
}

export type { Title }
