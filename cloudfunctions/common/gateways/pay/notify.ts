import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin'
import * as z from 'zod/mini'
import { DomainError } from '../../../../core/contracts/errors'
import type { MerchantKeys } from './merchant'
import type { PayNotice } from './provider'
import { readRefund, readTransaction } from './wechatPayModel'

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
 * @throws DomainError SIGNATURE_REFUSED for anything that WeChat Pay did not sign lately, INVALID_INPUT for another shape
 */
export function readNotify(
  keys: MerchantKeys,
  headers: Readonly<Record<string, string>>,
  rawBody: string,
  now: number,
): PayNotice {
  verify(keys, headers, rawBody, now)
  const notice = readable(() => NoticeSchema.parse(JSON.parse(rawBody)))
  const text = decrypt(keys, notice.resource)
  if (notice.event_type.startsWith('REFUND.'))
    return { kind: 'refund', ...readable(() => readRefund(JSON.parse(text))) }
  const told = readable(() => readTransaction(JSON.parse(text)))
  if (told.merchantId !== keys.merchantId || told.appId !== keys.appId)
    throw new DomainError('SIGNATURE_REFUSED', { why: 'another merchant or app' })
  return { kind: 'payment', outTradeNo: told.outTradeNo, payment: told.payment }
}

/** Signed, and all the same not what a notify is: refused, so that WeChat Pay keeps it and people look. */
function readable<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    const refused = new DomainError('INVALID_INPUT', { why: 'not a notify' })
    refused.cause = error
    throw refused
  }
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
