import type { OutboxHandlers } from './handler'
import { clearSaleTask } from './tasks/clearSale'
import { messageTask } from './tasks/message'
import { sendInvoiceTask } from './tasks/sendInvoice'
import { sendRefundTask } from './tasks/sendRefund'
import { uploadShippingTask } from './tasks/uploadShipping'

/**
 * Everything but price changes: those are told page by page by their own timer, and stay pending until it is through.
 */
export const allHandlers: OutboxHandlers = {
  message: messageTask,
  clearSale: clearSaleTask,
  sendRefund: sendRefundTask,
  uploadShipping: uploadShippingTask,
  sendInvoice: sendInvoiceTask,
}
