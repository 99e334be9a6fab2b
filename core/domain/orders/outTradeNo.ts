/** WeChat Pay takes at most 32 letters and digits; an order id is a ulid of 26. */
const ORDER_ID = /^[0-9A-Za-z]{1,30}$/
const OUT_TRADE_NO = /^([0-9A-Za-z]{1,30})(\d{2})$/

/** The most attempts that two digits can name. */
export const MAX_ATTEMPTS = 99

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}

/** The out_trade_no of an order's n-th attempt: the order id and two digits. */
export function outTradeNo(orderId: string, n: number): string {
  if (!ORDER_ID.test(orderId) || !Number.isInteger(n) || n < 1 || n > MAX_ATTEMPTS) {
    throw new RangeError(`no out_trade_no for attempt ${n} of ${orderId}`)
  }
  return `${orderId}${twoDigits(n)}`
}

/** The order and attempt behind an out_trade_no; null when it is none of ours. */
export function readOutTradeNo(text: string): { readonly orderId: string; readonly n: number } | null {
  const [, orderId, digits] = OUT_TRADE_NO.exec(text) ?? []
  if (orderId === undefined || digits === undefined || digits === '00') return null
  return { orderId, n: Number(digits) }
}

/** The out_refund_no of an order's n-th refund; every retry repeats it (WeChat Pay: a new number is a second refund). */
export function outRefundNo(orderId: string, n: number): string {
  return `${orderId}R${twoDigits(n)}`
}

/** The order and number behind an out_refund_no; null when it is none of ours. */
export function readOutRefundNo(text: string): { readonly orderId: string; readonly n: number } | null {
  const [, orderId, digits] = /^([0-9A-Za-z]{1,30})R(\d{2,})$/.exec(text) ?? []
  return orderId === undefined || digits === undefined ? null : { orderId, n: Number(digits) }
}
