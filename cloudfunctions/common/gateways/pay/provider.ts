import type { PaymentParameters } from '../../../../core/contracts/shapes'

/** A way to be paid from outside (D1–D5). Amounts are fen, instants epoch milliseconds. */
export interface PayProvider {
  /** Opens a payment, or the same one again for the same number and amount; answers what the phone needs. */
  prepay(request: PrepayRequest): Promise<PaymentParameters>
  query(outTradeNo: string): Promise<PaymentState>
  /** Makes an unpaid payment unpayable. `paid` when it was too late. */
  close(outTradeNo: string): Promise<'closed' | 'paid'>
  /** Sends money back; the same number again is the same refund. */
  refund(request: RefundRequest): Promise<RefundState>
  queryRefund(outRefundNo: string): Promise<RefundState>
}

export interface PrepayRequest {
  readonly outTradeNo: string
  readonly amountFen: number
  readonly openid: string
  readonly description: string
  readonly expiresAt: number
}

export type PaymentState =
  | {
      readonly state: 'paid'
      readonly transactionId: string
      readonly amountFen: number
      readonly paidAt: number
      readonly openid: string
    }
  | { readonly state: 'open' }
  | { readonly state: 'closed' }
  /** The provider never heard of it. */
  | { readonly state: 'unknown' }

export interface RefundRequest {
  readonly outTradeNo: string
  readonly outRefundNo: string
  readonly amountFen: number
  /** What the payment was in all. */
  readonly totalFen: number
  readonly reason: string
}

export type RefundState =
  | { readonly state: 'accepted' | 'succeeded' | 'abnormal' | 'closed' | 'unknown' }
  /** The merchant's unsettled balance does not reach: normal after an automatic withdrawal (platform facts §9.11). */
  | { readonly state: 'waitingFunds' }
  | { readonly state: 'refused'; readonly problem: string }

/** What a provider pushed, once its signature held and it was decrypted. */
export type PayNotice =
  | { readonly kind: 'payment'; readonly outTradeNo: string; readonly payment: PaymentState }
  | {
      readonly kind: 'refund'
      readonly outTradeNo: string
      readonly outRefundNo: string
      readonly refund: RefundState
    }
