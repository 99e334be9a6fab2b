import { DomainError } from '../../core/contracts/errors'
import { readOutRefundNo, readOutTradeNo } from '../../core/domain/orders/outTradeNo'
import { refundId } from '../../core/domain/orders/newRefund'
import type { Order } from '../../core/domain/orders/records'
import { merchantKeys } from '../common/gateways/pay/merchant'
import { readNotify } from '../common/gateways/pay/notify'
import type { PaymentState, RefundState } from '../common/gateways/pay/provider'
import type { ActContext } from '../common/runtime/action'
import type { HttpReply, HttpRequest } from '../common/runtime/serveHttp'
import { wechatPayment } from '../common/services/payments'
import { noteRefundState } from '../common/services/refunds'
import { takeMoney } from '../common/services/settlement'

const accepted: HttpReply = { status: 200, body: { code: 'SUCCESS' } }

/**
 * WeChat Pay's notify, `POST /payCallback/{merchantId}`: verified over its raw bytes, decrypted, compared with the order,
 * and settled once however often it comes (D1, D9). An answer other than 200 makes WeChat Pay send it again.
 */
export async function receiveNotify(request: HttpRequest, context: ActContext): Promise<HttpReply> {
  if (request.method !== 'POST') throw new DomainError('INVALID_INPUT', { method: request.method })
  const merchantId = merchantIdOf(request.path)
  const keys = await merchantKeys(context.db, merchantId, context.clock.now())
  const notice = readNotify(keys, request.headers, request.rawBody, context.clock.now())
  return notice.kind === 'payment'
    ? receivePayment(context, merchantId, notice.outTradeNo, notice.payment)
    : receiveRefund(context, merchantId, notice.outRefundNo, notice.refund)
}

function merchantIdOf(path: string): string {
  const merchantId = /^\/?(?:payCallback\/)?([0-9]{8,12})\/?$/.exec(path)?.[1]
  if (merchantId === undefined) throw new DomainError('NOT_FOUND')
  return merchantId
}

/** A merchant's word counts for its own orders only. */
function requireMerchant(order: Order, merchantId: string): void {
  if (order.merchantId !== merchantId)
    throw new DomainError('SIGNATURE_REFUSED', { why: 'order of another merchant' })
}

async function receivePayment(
  context: ActContext,
  merchantId: string,
  outTradeNo: string,
  payment: PaymentState,
): Promise<HttpReply> {
  if (payment.state !== 'paid') return accepted
  const order = await context.db.orders.get(readOutTradeNo(outTradeNo)?.orderId ?? 'none')
  if (order === null) {
    context.log.error('money for an order that does not exist', {
      outTradeNo,
      transactionId: payment.transactionId,
    })
    throw new DomainError('NOT_FOUND', { outTradeNo })
  }
  requireMerchant(order, merchantId)
  await takeMoney(context, order, wechatPayment(outTradeNo, payment))
  return accepted
}

async function receiveRefund(
  context: ActContext,
  merchantId: string,
  outRefundNo: string,
  state: RefundState,
): Promise<HttpReply> {
  const ours = readOutRefundNo(outRefundNo)
  if (ours === null) throw new DomainError('NOT_FOUND', { outRefundNo })
  requireMerchant(await context.db.orders.require(ours.orderId), merchantId)
  await noteRefundState(context, refundId(ours.orderId, ours.n), state)
  return accepted
}
