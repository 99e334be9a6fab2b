import { clearSale } from '../../sales'
import type { OutboxHandler } from '../handler'

/** Has the controller told that a sale is paid (D9). */
export const clearSaleTask: OutboxHandler<'clearSale'> = {
  deliver: (context, task) => clearSale(context, task.saleId, task.orderId),
}
