import { sendRefund } from '../../refunds'
import type { OutboxHandler } from '../handler'

/** Sends a recorded refund to its provider; its own sweep follows it from there (D8). */
export const sendRefundTask: OutboxHandler<'sendRefund'> = {
  deliver: (context, task) => sendRefund(context, task.refundId),
}
