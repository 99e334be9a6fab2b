import type { Input } from '../../../api/client'

/** How a page of an order is opened: by its own id, or by the number that WeChat's order centre puts into the link. */
export type OrderName = Input<'order', 'record'>

/** The order that a link names; null when it names none. */
export function orderOf(query: Readonly<Record<string, string | undefined>>): OrderName | null {
  const outTradeNo = query['out_trade_no']
  if (outTradeNo !== undefined && outTradeNo !== '') return { outTradeNo }
  const orderId = query['orderId']
  return orderId === undefined || orderId === '' ? null : { orderId }
}
