import * as z from 'zod/mini'
import type { PaymentState, RefundState } from './provider'

const number = z.string().check(z.minLength(1), z.maxLength(64))
const time = z.string().check(z.refine((text) => Number.isFinite(Date.parse(text))))

/** What WeChat Pay says of any payment, as far as it is used here. */
const TransactionSchema = z.object({
  appid: z.string(),
  mchid: z.string(),
  out_trade_no: number,
  trade_state: z.string().check(z.minLength(1)),
})

/** What it says besides of one that was paid: money is taken only from an answer that has all of it. */
const PaidSchema = z.object({
  transaction_id: number,
  success_time: time,
  amount: z.object({
    total: z.int().check(z.positive()),
    currency: z._default(z.literal('CNY'), 'CNY'),
  }),
  payer: z.optional(z.object({ openid: z.string() })),
})

const refundStates = {
  SUCCESS: 'succeeded',
  PROCESSING: 'accepted',
  ABNORMAL: 'abnormal',
  CLOSED: 'closed',
} as const
const refundStatus = z.enum(['SUCCESS', 'PROCESSING', 'ABNORMAL', 'CLOSED'])

/** What it says of a refund; a notify names the state `refund_status`, an answer `status`. */
const refundNumbers = { out_trade_no: number, out_refund_no: number }
const RefundSchema = z.union([
  z.object({ ...refundNumbers, status: refundStatus }),
  z.object({ ...refundNumbers, refund_status: refundStatus }),
])

const PrepaySchema = z.object({ prepay_id: z.string().check(z.minLength(1)) })

/** A payment as WeChat Pay tells it, checked. */
export interface ToldPayment {
  readonly appId: string
  readonly merchantId: string
  readonly outTradeNo: string
  readonly payment: PaymentState
}

/** A refund as WeChat Pay tells it, checked. */
export interface ToldRefund {
  readonly outTradeNo: string
  readonly outRefundNo: string
  readonly refund: RefundState
}

/** A refunded payment's state is REFUND, and it was paid all the same. @throws ZodError on another shape */
export function readTransaction(value: unknown): ToldPayment {
  const { appid, mchid, out_trade_no: outTradeNo, trade_state: state } = TransactionSchema.parse(value)
  return { appId: appid, merchantId: mchid, outTradeNo, payment: paymentState(state, value) }
}

/** @throws ZodError on another shape, and on a state that is none of WeChat Pay's */
export function readRefund(value: unknown): ToldRefund {
  const told = RefundSchema.parse(value)
  const status = 'status' in told ? told.status : told.refund_status
  const { out_trade_no: outTradeNo, out_refund_no: outRefundNo } = told
  return { outTradeNo, outRefundNo, refund: { state: refundStates[status] } }
}

/** The id that a payment sheet is opened with. @throws ZodError on another shape */
export function readPrepayId(value: unknown): string {
  return PrepaySchema.parse(value).prepay_id
}

function paymentState(state: string, value: unknown): PaymentState {
  switch (state) {
    case 'SUCCESS':
    case 'REFUND': {
      const { transaction_id: transactionId, amount, success_time: paidAt, payer } = PaidSchema.parse(value)
      return {
        state: 'paid',
        transactionId,
        amountFen: amount.total,
        paidAt: Date.parse(paidAt),
        openid: payer?.openid ?? '',
      }
    }
    case 'CLOSED':
    case 'REVOKED':
      return { state: 'closed' }
    default:
      return { state: 'open' }
  }
}
