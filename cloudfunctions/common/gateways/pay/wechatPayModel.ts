import type { PaymentState, RefundState } from './provider'

/** What WeChat Pay says of a payment, as far as it is used here. */
export interface WechatTransaction {
  readonly appid: string
  readonly mchid: string
  readonly out_trade_no: string
  readonly transaction_id?: string
  readonly trade_state: string
  readonly success_time?: string
  readonly payer?: { readonly openid: string }
  readonly amount?: { readonly total: number; readonly currency?: string }
}

/** What WeChat Pay says of a refund; a notify names the state `refund_status`, a query `status`. */
export interface WechatRefund {
  readonly out_trade_no: string
  readonly out_refund_no: string
  readonly status?: string
  readonly refund_status?: string
}

/** A refunded payment's state is REFUND, and it was paid all the same. */
export function paymentState(transaction: WechatTransaction): PaymentState {
  switch (transaction.trade_state) {
    case 'SUCCESS':
    case 'REFUND':
      return {
        state: 'paid',
        transactionId: transaction.transaction_id ?? '',
        amountFen: transaction.amount?.total ?? 0,
        paidAt: Date.parse(transaction.success_time ?? ''),
        openid: transaction.payer?.openid ?? '',
      }
    case 'CLOSED':
    case 'REVOKED':
      return { state: 'closed' }
    default:
      return { state: 'open' }
  }
}

export function refundState(refund: WechatRefund): RefundState {
  switch (refund.status ?? refund.refund_status) {
    case 'SUCCESS':
      return { state: 'succeeded' }
    case 'ABNORMAL':
      return { state: 'abnormal' }
    case 'CLOSED':
      return { state: 'closed' }
    default:
      return { state: 'accepted' }
  }
}
