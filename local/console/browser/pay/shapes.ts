/** The pay server as `GET /local/wechatpay/state` shows it. Amounts are fen, instants epoch milliseconds. */

export interface PayOrder {
  readonly mchid: string
  readonly outTradeNo: string
  readonly openid: string
  readonly description: string
  readonly totalFen: number
  readonly createdAt: number
  readonly state: 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED'
  readonly payment?: {
    readonly transactionId: string
    readonly paidAt: number
    readonly payerTotalFen: number
  }
}

export interface PayRefund {
  readonly outTradeNo: string
  readonly outRefundNo: string
  readonly refundFen: number
  readonly totalFen: number
  readonly reason?: string
  readonly createdAt: number
  readonly status: 'PROCESSING' | 'SUCCESS' | 'ABNORMAL' | 'CLOSED'
  readonly successAt?: number
}

export interface PayNotification {
  readonly id: string
  readonly eventType: string
  readonly outTradeNo: string
  readonly outRefundNo?: string
  readonly url: string
  readonly createdAt: number
  readonly attempts: readonly {
    readonly at: number
    readonly answer: number | string
    readonly accepted: boolean
  }[]
  readonly state: 'pending' | 'delivered' | 'givenUp'
}

export interface Merchant {
  readonly mchid: string
  readonly appid: string
  readonly mode: string
  readonly funds: { readonly unsettledFen: number; readonly basicFen: number }
}

export interface PayState {
  readonly orders: readonly PayOrder[]
  readonly refunds: readonly PayRefund[]
  readonly notifications: readonly PayNotification[]
  readonly merchants: readonly Merchant[]
}
