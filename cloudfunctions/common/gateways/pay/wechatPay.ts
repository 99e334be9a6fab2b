import { Decorator, Formatter, Rsa } from 'wechatpay-axios-plugin'
import type { PaymentParameters } from '../../../../core/contracts/shapes'
import type { MerchantKeys } from './merchant'
import type { PayProvider, PaymentState, PrepayRequest, RefundRequest } from './provider'
import { paymentOf, prepayIdOf, refundOf } from './wechatPayAnswers'
import { refundRefusal, refusalCode, upstream } from './wechatPayErrors'
import { environmentVariable } from '../../runtime/environment'
import { rfc3339 } from '../../../../core/domain/units/time'

const timeoutMs = 5000

/** WeChat Pay API v3, JSAPI, through its plugin: requests are signed, replies verified. */
export function wechatPay(keys: MerchantKeys): PayProvider {
  const client = Decorator.jsonBased({
    mchid: keys.merchantId,
    serial: keys.certificateSerial,
    privateKey: keys.privateKey,
    certs: keys.platformKeys,
    ...{
      baseURL: environmentVariable('WECHATPAY_BASE_URL') ?? 'https://api.mch.weixin.qq.com',
      timeout: timeoutMs,
    },
  })
  const order = (outTradeNo: string): string => `/v3/pay/transactions/out-trade-no/${outTradeNo}`

  const query = async (outTradeNo: string): Promise<PaymentState> => {
    try {
      const reply = await client.get<unknown>(order(outTradeNo), { params: { mchid: keys.merchantId } })
      return paymentOf(reply.data, outTradeNo)
    } catch (error) {
      if (['ORDER_NOT_EXIST', 'ORDERNOTEXIST'].includes(refusalCode(error))) return { state: 'unknown' }
      throw upstream(error)
    }
  }

  return {
    prepay: async (request) => {
      const body = prepayBody(keys, request)
      const reply = await client.post<unknown>('/v3/pay/transactions/jsapi', body).catch((error: unknown) => {
        throw upstream(error)
      })
      return requestPaymentParameters(keys, prepayIdOf(reply.data))
    },
    query,
    close: async (outTradeNo) => {
      try {
        await client.post(`${order(outTradeNo)}/close`, { mchid: keys.merchantId })
        return 'closed'
      } catch (error) {
        const code = refusalCode(error)
        if (code === 'ORDER_CLOSED' || code === 'ORDER_NOT_EXIST' || code === 'ORDERNOTEXIST') return 'closed'
        if (code === 'ORDER_PAID' || code === 'ORDERPAID') return 'paid'
        throw upstream(error)
      }
    },
    refund: async (request) => {
      try {
        const reply = await client.post<unknown>('/v3/refund/domestic/refunds', refundBody(keys, request))
        return refundOf(reply.data, request.outRefundNo)
      } catch (error) {
        return refundRefusal(error)
      }
    },
    queryRefund: async (outRefundNo) => {
      try {
        const reply = await client.get<unknown>(`/v3/refund/domestic/refunds/${outRefundNo}`)
        return refundOf(reply.data, outRefundNo)
      } catch (error) {
        if (['RESOURCE_NOT_EXISTS', 'REFUND_NOT_EXISTS'].includes(refusalCode(error)))
          return { state: 'unknown' }
        throw upstream(error)
      }
    },
  }
}

function prepayBody(keys: MerchantKeys, request: PrepayRequest): object {
  return {
    appid: keys.appId,
    mchid: keys.merchantId,
    description: request.description,
    out_trade_no: request.outTradeNo,
    time_expire: rfc3339(request.expiresAt),
    notify_url: notifyUrl(keys.merchantId),
    amount: { total: request.amountFen, currency: 'CNY' },
    payer: { openid: request.openid },
  }
}

function refundBody(keys: MerchantKeys, request: RefundRequest): object {
  return {
    out_trade_no: request.outTradeNo,
    out_refund_no: request.outRefundNo,
    reason: request.reason.slice(0, 80),
    notify_url: notifyUrl(keys.merchantId),
    amount: { refund: request.amountFen, total: request.totalFen, currency: 'CNY' },
  }
}

/** Four lines, each with its newline, signed with the merchant's key (platform facts §1c). */
function requestPaymentParameters(keys: MerchantKeys, prepayId: string): PaymentParameters {
  const timeStamp = String(Formatter.timestamp())
  const nonceStr = Formatter.nonce()
  const packageText = `prepay_id=${prepayId}`
  const paySign = Rsa.sign(
    Formatter.joinedByLineFeed(keys.appId, timeStamp, nonceStr, packageText),
    keys.privateKey,
  )
  return { appId: keys.appId, timeStamp, nonceStr, package: packageText, signType: 'RSA', paySign }
}

function notifyUrl(merchantId: string): string {
  const base = environmentVariable('PUBLIC_BASE_URL')
  if (base === undefined)
    throw new Error('PUBLIC_BASE_URL is not set: WeChat Pay would have nowhere to call back')
  return `${base}/payCallback/${merchantId}`
}
