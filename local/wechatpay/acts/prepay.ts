import { appidMismatch, orderClosed, orderPaid, outTradeNoUsed } from '../errors'
import { TRADE_NO, type Fields } from '../fields'
import { canonical, newPrepayId } from '../format'
import { ORDER_LIFE_MS } from '../ledger'
import type { Order } from '../model'
import { body, requireOwn, type Act, type ActReply, type ActRequest, type Desk } from './act'

const PREPAY_LIFE_MS = 2 * 3600_000
/** An earlier `time_expire` is moved to a minute after the order. */
const SHORTEST_LIFE_MS = 60_000
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/** JSAPI order (小程序下单), pay.weixin.qq.com/doc/v3/merchant/4012791856. */
export const prepay: Act = {
  name: 'prepay',
  method: 'POST',
  path: '/v3/pay/transactions/jsapi',
  handle(request, desk) {
    const wanted = read(request, desk)
    const known = desk.ledger.order(wanted.mchid, wanted.outTradeNo)
    return reply(desk.ledger.saveOrder(known === undefined ? wanted : repeat(known, wanted)))
  },
}

const reply = (order: Order): ActReply => ({ status: 200, body: { prepay_id: order.prepayId } })

/** The same out_trade_no again: only with identical parameters, and only while it is unpaid. */
function repeat(known: Order, wanted: Order): Order {
  if (known.payment !== undefined) throw orderPaid()
  if (known.state === 'CLOSED') throw orderClosed()
  if (known.request !== wanted.request) throw outTradeNoUsed()
  if (wanted.createdAt < known.prepayExpireAt) return known
  return { ...known, prepayId: wanted.prepayId, prepayExpireAt: wanted.prepayExpireAt }
}

function read(request: ActRequest, desk: Desk): Order {
  const fields = body(request)
  const now = desk.clock.now()
  const appid = fields.text('appid', { max: 32 })
  requireOwn(fields, request.merchant)
  if (appid !== request.merchant.appid) throw appidMismatch()
  const amount = fields.object('amount')
  if ((amount.optionalText('currency', { max: 16 }) ?? 'CNY') !== 'CNY')
    throw amount.breach('currency', '仅支持CNY')
  const payer = fields.object('payer')
  const openid = payer.text('openid', { max: 128, pattern: /^[\w-]+$/ })
  if (!desk.knowsOpenid(appid, openid)) throw payer.breach('openid', '无效的openid', openid)
  const attach = fields.optionalText('attach', { max: 128 })
  return {
    mchid: request.merchant.mchid,
    appid,
    outTradeNo: fields.text('out_trade_no', TRADE_NO),
    openid,
    description: fields.text('description', { max: 127 }),
    ...(attach === undefined ? {} : { attach }),
    notifyUrl: notifyUrl(fields),
    totalFen: amount.integer('total', 1),
    request: canonical(request.body),
    createdAt: now,
    expireAt: expiry(fields, now),
    prepayId: newPrepayId(now),
    prepayExpireAt: now + PREPAY_LIFE_MS,
    state: 'NOTPAY',
  }
}

/** Any http(s) address without a query string; the real service wants https and a public, filed domain. */
export function notifyUrl(fields: Fields): string {
  return fields.text('notify_url', { max: 255, pattern: /^https?:\/\/[^?#\s]+$/ })
}

function expiry(fields: Fields, now: number): number {
  const text = fields.optionalText('time_expire', { max: 64, pattern: RFC3339 })
  if (text === undefined) return now + ORDER_LIFE_MS
  const at = Date.parse(text)
  if (!(at > now)) throw fields.breach('time_expire', '支付结束时间需晚于当前时间', text)
  return Math.max(at, now + SHORTEST_LIFE_MS)
}
