import { DomainError } from '../../../../core/contracts/errors'
import { rfc3339 } from '../../../../core/domain/units/time'
import { postWithToken } from '../messages/weixinApi'

/** Handing over in person: the driver takes his fuel along. */
const SELF_PICKUP = 4
/** All of it at once. */
const UNIFIED_DELIVERY = 1
/** The order is named by merchant number and out_trade_no. */
const BY_OUT_TRADE_NO = 1

export interface Shipping {
  readonly merchantId: string
  readonly outTradeNo: string
  readonly openid: string
  /** What was handed over, at most 120 characters. */
  readonly description: string
  /** When it was handed over. */
  readonly at: number
}

/**
 * WeChat's codes that say "it knows already": handed over, corrected once before, nothing new.
 * Source: api_uploadshippinginfo.
 */
const knownAlready: ReadonlySet<number> = new Set([10060002, 10060003, 10060023])

/** Whether WeChat holds the money of this mini-program's payments until goods are handed over (platform facts §4). */
export async function isTradeManaged(accessToken: string, appId: string): Promise<boolean> {
  const reply = await postWithToken(accessToken, path('is_trade_managed'), { appid: appId })
  if (reply.errcode !== 0) throw upstream(reply.errcode, reply.errmsg)
  return reply['is_trade_managed'] === true
}

/**
 * Uploads the hand-over of one payment. One that WeChat knows already is done.
 * @throws DomainError UPSTREAM when it was not taken
 */
export async function uploadShippingInfo(accessToken: string, shipping: Shipping): Promise<void> {
  const reply = await postWithToken(accessToken, path('upload_shipping_info'), {
    order_key: {
      order_number_type: BY_OUT_TRADE_NO,
      mchid: shipping.merchantId,
      out_trade_no: shipping.outTradeNo,
    },
    logistics_type: SELF_PICKUP,
    delivery_mode: UNIFIED_DELIVERY,
    shipping_list: [{ item_desc: Array.from(shipping.description).slice(0, 120).join('') }],
    upload_time: rfc3339(shipping.at, { fraction: true }),
    payer: { openid: shipping.openid },
  })
  const { errcode: code } = reply
  if (code === 0 || (code !== undefined && knownAlready.has(code))) return
  throw upstream(code, reply.errmsg)
}

function path(name: string): string {
  return `/wxa/sec/order/${name}`
}

function upstream(code: number | undefined, text: string | undefined): DomainError {
  const error = new DomainError('UPSTREAM', { service: 'weixin', code })
  error.cause = `${code ?? ''} ${text ?? ''}`
  return error
}
