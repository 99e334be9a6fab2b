import { rfc3339 } from './format'
import type { Order, Refund } from './model'

const STATE_TEXT = {
  NOTPAY: '订单未支付',
  SUCCESS: '支付成功',
  REFUND: '订单发生过退款',
  CLOSED: '订单已关闭',
}

/** An order as queries and the TRANSACTION.SUCCESS notification show it. */
export function orderView(order: Order): Record<string, unknown> {
  const base = {
    appid: order.appid,
    mchid: order.mchid,
    out_trade_no: order.outTradeNo,
    trade_state: order.state,
    trade_state_desc: STATE_TEXT[order.state],
    attach: order.attach ?? '',
    payer: { openid: order.openid },
  }
  if (order.payment === undefined)
    return { ...base, amount: { total: order.totalFen, currency: 'CNY' }, promotion_detail: [] }
  return {
    ...base,
    transaction_id: order.payment.transactionId,
    trade_type: 'JSAPI',
    bank_type: 'OTHERS',
    success_time: rfc3339(order.payment.paidAt),
    amount: {
      total: order.totalFen,
      payer_total: order.payment.payerTotalFen,
      currency: 'CNY',
      payer_currency: 'CNY',
    },
    promotion_detail: [],
  }
}

const refundBase = (refund: Refund): Record<string, unknown> => ({
  refund_id: refund.refundId,
  out_refund_no: refund.outRefundNo,
  transaction_id: refund.transactionId,
  out_trade_no: refund.outTradeNo,
  user_received_account: '支付用户零钱',
  ...(refund.successAt === undefined ? {} : { success_time: rfc3339(refund.successAt) }),
})

/** A refund as the API answers it. */
export const refundView = (refund: Refund): Record<string, unknown> => ({
  ...refundBase(refund),
  channel: 'ORIGINAL',
  create_time: rfc3339(refund.createdAt),
  status: refund.status,
  funds_account: refund.fundsAccount,
  amount: {
    total: refund.totalFen,
    refund: refund.refundFen,
    from: [],
    payer_total: refund.totalFen,
    payer_refund: refund.refundFen,
    settlement_total: refund.totalFen,
    settlement_refund: refund.refundFen,
    discount_refund: 0,
    currency: 'CNY',
    refund_fee: 0,
  },
  promotion_detail: [],
})

/** A refund as REFUND.* notifications show it: `refund_status` instead of `status`, and the merchant's number. */
export const refundNotifyView = (refund: Refund): Record<string, unknown> => ({
  ...refundBase(refund),
  mchid: refund.mchid,
  refund_status: refund.status,
  amount: {
    total: refund.totalFen,
    refund: refund.refundFen,
    payer_total: refund.totalFen,
    payer_refund: refund.refundFen,
  },
})
