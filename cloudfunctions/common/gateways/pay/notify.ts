import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin'
import * as z from 'zod/mini'
import { DomainError } from '../../../../core/contracts/errors'
import type { MerchantKeys } from './merchant'
import type { PayNotice } from './provider'
import { paymentState, refundState, type WechatRefund, type WechatTransaction } from './wechatPayModel'

const NoticeSchema = z.object({
  event_type: z.string(),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    ciphertext: z.string(),
    nonce: z.string(),
    associated_data: z._default(z.string(), ''),
  }),
})

const allowedDriftSeconds = 300

/**
 * Verifies a notify over its raw bytes, then decrypts it (platform facts §1c). Probes with a `SIGNTEST` signature
 * fail like any other wrong signature.
 * @throws DomainError SIGNATURE_REFUSED for anything that WeChat Pay did not sign lately
 */
export function readNotify(
  keys: MerchantKeys,
  headers: Readonly<Record<string, string>>,
  rawBody: string,
  now: number,
): PayNotice {
  verify(keys, headers, rawBody, now)
  const notice = NoticeSchema.parse(JSON.parse(rawBody))
  const resource: unknown = JSON.parse(decrypt(keys, notice.resource))
  return notice.event_type.startsWith('REFUND.')
    ? refundNotice(resource as WechatRefund)
    : paymentNotice(keys, resource as WechatTransaction)
}

function verify(
  keys: MerchantKeys,
  headers: Readonly<Record<string, string>>,
  rawBody: string,
  now: number,
): void {
  const timestamp = headers['wechatpay-timestamp'] ?? ''
  const nonce = headers['wechatpay-nonce'] ?? ''
  const signature = headers['wechatpay-signature'] ?? ''
  const publicKey = Object.hasOwn(keys.platformKeys, headers['wechatpay-serial'] ?? '')
    ? keys.platformKeys[headers['wechatpay-serial'] ?? '']
    : undefined
  const drift = Math.abs(now / 1000 - Number(timestamp))
  if (publicKey === undefined) throw new DomainError('SIGNATURE_REFUSED', { why: 'unknown serial' })
  if (!(drift <= allowedDriftSeconds)) throw new DomainError('SIGNATURE_REFUSED', { why: 'stale timestamp' })
  if (!Rsa.verify(Formatter.joinedByLineFeed(timestamp, nonce, rawBody), signature, publicKey)) {
    throw new DomainError('SIGNATURE_REFUSED', { why: 'wrong signature' })
  }
}

/** What was not sealed under the merchant's own key is not for the merchant. */
function decrypt({ apiV3Key }: MerchantKeys, resource: z.infer<typeof NoticeSchema>['resource']): string {
  const { ciphertext, nonce, associated_data: associatedData } = resource
  try {
    return Aes.AesGcm.decrypt(ciphertext, apiV3Key, nonce, associatedData)
  } catch (error) {
    const refused = new DomainError('SIGNATURE_REFUSED', { why: 'sealed under another key' })
    refused.cause = error
    throw refused
  }
}

function paymentNotice(keys: MerchantKeys, transaction: WechatTransaction): PayNotice {
  if (transaction.mchid !== keys.merchantId || transaction.appid !== keys.appId) {
    throw new DomainError('SIGNATURE_REFUSED', { why: 'another merchant or app' })
  }
  return { kind: 'payment', outTradeNo: transaction.out_trade_no, payment: paymentState(transaction) }
}

function refundNotice(refund: WechatRefund): PayNotice {
  return {
    kind: 'refund',
    outTradeNo: refund.out_trade_no,
    outRefundNo: refund.out_refund_no,
    refund: refundState(refund),
  }
}
