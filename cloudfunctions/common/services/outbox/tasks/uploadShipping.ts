import { uploadShipping } from '../../shipping'
import type { OutboxHandler } from '../handler'

/** WeChat refuses a hand-over that follows the payment too closely (10060004, platform facts §4). */
const notBeforeMs = 10_000

/** Tells WeChat that the fuel was handed over, so that the money is paid out. */
export const uploadShippingTask: OutboxHandler<'uploadShipping'> = {
  notBeforeMs,
  deliver: (context, task) => uploadShipping(context, task.orderId, task.outTradeNo),
}
