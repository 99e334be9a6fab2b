import { frequencyLimited, invalidRequest, notEnough, resourceNotExists } from '../errors'
import { REFUND_NO, TRADE_NO, type Fields } from '../fields'
import { newRefundId } from '../format'
import type { FundsAccount, Order, Payment, Refund } from '../model'
import { refundView } from '../views'
import { body, type Act, type Desk } from './act'
import { notifyUrl } from './prepay'

const MOST_PARTS = 50
const YEAR_MS = 365 * 24 * 3600_000
const MISMATCH = '订单金额或退款金额与之前请求不一致，请核实后再试'

/** Refund of a paid order, whole or in parts; pay.weixin.qq.com/doc/v3/merchant/4013071036. */
export const refund: Act = {
  name: 'refund',
  method: 'POST',
  path: '/v3/refund/domestic/refunds',
  handle(request, desk) {
    const fields = body(request)
    const order = findOrder(fields, request.merchant.mchid, desk)
    const payment = order?.payment
    if (order === undefined || payment === undefined) throw resourceNotExists('订单不存在')
    const wanted = read(fields, order, payment, desk)
    const known = desk.ledger.refund(wanted.mchid, wanted.outRefundNo)
    if (known !== undefined) return { status: 200, body: refundView(repeat(known, wanted)) }
    checkRules(wanted, order, payment, desk)
    takeMoney(wanted, desk)
    desk.ledger.saveRefund(wanted)
    desk.ledger.saveOrder({ ...order, state: 'REFUND' })
    desk.refundAccepted()
    return { status: 200, body: refundView(wanted) }
  },
}

function findOrder(fields: Fields, mchid: string, desk: Desk): Order | undefined {
  return fields.has('transaction_id')
    ? desk.ledger.orderByTransactionId(mchid, fields.text('transaction_id', { max: 32 }))
    : desk.ledger.order(mchid, fields.text('out_trade_no', TRADE_NO))
}

function read(fields: Fields, order: Order, payment: Payment, desk: Desk): Refund {
  const amount = fields.object('amount')
  if (amount.text('currency', { max: 16 }) !== 'CNY') throw amount.breach('currency', '仅支持CNY')
  const reason = fields.optionalText('reason', { max: 80 })
  const account = fields.optionalText('funds_account', { max: 32, pattern: /^(AVAILABLE|UNSETTLED)$/ })
  const fundsAccount: FundsAccount = account === 'AVAILABLE' ? 'AVAILABLE' : 'UNSETTLED'
  const now = desk.clock.now()
  return {
    mchid: order.mchid,
    outTradeNo: order.outTradeNo,
    transactionId: payment.transactionId,
    outRefundNo: fields.text('out_refund_no', REFUND_NO),
    refundId: newRefundId(now),
    refundFen: amount.integer('refund', 1),
    totalFen: amount.integer('total', 1),
    ...(reason === undefined ? {} : { reason }),
    ...(fields.has('notify_url') ? { notifyUrl: notifyUrl(fields) } : {}),
    fundsAccount,
    createdAt: now,
    settleAt: now + desk.rules.refundSettleMs,
    status: 'PROCESSING',
  }
}

/** The same out_refund_no again is the same refund, so its amounts and its order must be the same. */
function repeat(known: Refund, wanted: Refund): Refund {
  const same =
    known.outTradeNo === wanted.outTradeNo &&
    known.refundFen === wanted.refundFen &&
    known.totalFen === wanted.totalFen
  if (!same) throw invalidRequest(MISMATCH)
  return known
}

function checkRules(wanted: Refund, order: Order, payment: Payment, desk: Desk): void {
  if (wanted.totalFen !== order.totalFen) throw invalidRequest(MISMATCH)
  if (wanted.createdAt > payment.paidAt + YEAR_MS) throw invalidRequest('订单已超过可退款的期限')
  const parts = desk.ledger.refundsOf(order)
  const refundedFen = parts.reduce((sum, part) => sum + part.refundFen, 0)
  if (refundedFen === order.totalFen) throw invalidRequest('订单已全额退款')
  if (refundedFen + wanted.refundFen > order.totalFen) throw invalidRequest('申请退款金额大于订单可退金额')
  if (parts.length >= MOST_PARTS) throw invalidRequest('单笔订单退款次数超过50次')
  const lastAt = Math.max(...parts.map((part) => part.createdAt))
  if (wanted.createdAt < lastAt + desk.rules.refundSpacingMs)
    throw frequencyLimited('同一笔订单多次退款的请求需相隔1分钟')
}

function takeMoney(wanted: Refund, desk: Desk): void {
  const account = wanted.fundsAccount === 'AVAILABLE' ? 'basicFen' : 'unsettledFen'
  if (desk.ledger.funds(wanted.mchid)[account] < wanted.refundFen) throw notEnough()
  desk.ledger.move(wanted.mchid, account, -wanted.refundFen)
}
