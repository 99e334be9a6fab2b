/** What the pay server keeps. Amounts are integer fen, instants epoch milliseconds; documents are replaced, never changed. */

export type TradeState = 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED'
export type RefundStatus = 'PROCESSING' | 'SUCCESS' | 'ABNORMAL' | 'CLOSED'
export type RefundOutcome = Exclude<RefundStatus, 'PROCESSING'>
/** Where a refund takes its money: what is not yet settled (the usual), or the merchant's basic account. */
export type FundsAccount = 'UNSETTLED' | 'AVAILABLE'

export interface Payment {
  readonly transactionId: string
  readonly paidAt: number
  /** What the payer really gave; less than the total when WeChat coupons were used. */
  readonly payerTotalFen: number
}

export interface Order {
  readonly mchid: string
  readonly appid: string
  readonly outTradeNo: string
  readonly openid: string
  readonly description: string
  readonly attach?: string
  readonly notifyUrl: string
  readonly totalFen: number
  /** Canonical text of the request: a repeated prepay must be identical. */
  readonly request: string
  readonly createdAt: number
  /** Last instant of paying (`time_expire`). Passing it does not close the order. */
  readonly expireAt: number
  readonly prepayId: string
  readonly prepayExpireAt: number
  readonly state: TradeState
  readonly payment?: Payment
}

export interface Refund {
  readonly mchid: string
  readonly outTradeNo: string
  readonly transactionId: string
  readonly outRefundNo: string
  readonly refundId: string
  readonly refundFen: number
  readonly totalFen: number
  readonly reason?: string
  readonly notifyUrl?: string
  readonly fundsAccount: FundsAccount
  readonly createdAt: number
  /** When the bank's answer arrives. */
  readonly settleAt: number
  readonly status: RefundStatus
  readonly successAt?: number
}

export interface Funds {
  readonly unsettledFen: number
  readonly basicFen: number
}

export type NotifyEvent = 'TRANSACTION.SUCCESS' | `REFUND.${RefundOutcome}`

export interface NotifyAttempt {
  readonly at: number
  /** HTTP status, or why there was none. */
  readonly answer: number | string
  readonly accepted: boolean
}

export interface Notification {
  readonly id: string
  readonly mchid: string
  readonly eventType: NotifyEvent
  readonly outTradeNo: string
  readonly outRefundNo?: string
  readonly url: string
  /** Encrypted body; the same bytes at every attempt. */
  readonly body: string
  readonly createdAt: number
  readonly attempts: readonly NotifyAttempt[]
  /** Place on the retry ladder: attempts that counted. */
  readonly rung: number
  readonly state: 'pending' | 'delivered' | 'givenUp'
  /** When the next attempt is due; meaningful while pending. */
  readonly dueAt: number
  /** Held back until another notification has gone out. */
  readonly held: boolean
}

/** The clean rules of time and money that a developer may loosen. */
export interface Rules {
  /** Between two partial refunds of one order; 0 switches the rule off. */
  refundSpacingMs: number
  /** From the acceptance of a refund to its result. */
  refundSettleMs: number
  /** From the payment to the first notification. */
  firstNotifyMs: number
  /** Factor on the retry ladder's waits. */
  ladderScale: number
  /** Real milliseconds the receiver has for its answer. */
  notifyTimeoutMs: number
  /** Older spelling of some error codes (`ORDERNOTEXIST`), still met in the field. */
  formerCodes: boolean
}

export const DEFAULT_RULES: Readonly<Rules> = {
  refundSpacingMs: 60_000,
  refundSettleMs: 2_000,
  firstNotifyMs: 0,
  ladderScale: 1 / 60,
  notifyTimeoutMs: 5_000,
  formerCodes: false,
}
