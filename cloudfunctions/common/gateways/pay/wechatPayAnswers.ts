import type { PaymentState, RefundState } from './provider'
import { strangeAnswer } from './wechatPayErrors'
import { readPrepayId, readRefund, readTransaction } from './wechatPayModel'

/** What an answer says of the payment that was asked for. @throws DomainError UPSTREAM when it says something else */
export function paymentOf(data: unknown, outTradeNo: string): PaymentState {
  const told = checked(() => readTransaction(data))
  if (told.outTradeNo !== outTradeNo)
    throw strangeAnswer(new Error(`asked for ${outTradeNo}, told of ${told.outTradeNo}`))
  return told.payment
}

/** What an answer says of the refund that was asked for. @throws DomainError UPSTREAM when it says something else */
export function refundOf(data: unknown, outRefundNo: string): RefundState {
  const told = checked(() => readRefund(data))
  if (told.outRefundNo !== outRefundNo)
    throw strangeAnswer(new Error(`asked for ${outRefundNo}, told of ${told.outRefundNo}`))
  return told.refund
}

/** The id that a payment sheet is opened with. @throws DomainError UPSTREAM when there is none */
export function prepayIdOf(data: unknown): string {
  return checked(() => readPrepayId(data))
}

function checked<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    throw strangeAnswer(error)
  }
}
