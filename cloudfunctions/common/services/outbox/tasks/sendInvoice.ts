import { stepInvoice } from '../../invoicing'
import type { OutboxHandler } from '../handler'

/** Sends a requested invoice to its provider; its own sweep follows it from there (D13). */
export const sendInvoiceTask: OutboxHandler<'sendInvoice'> = {
  deliver: async (context, task) => {
    await stepInvoice(context, task.invoiceId)
  },
}
