import { generateKeyPairSync } from 'node:crypto'
import { platformSigner, type MerchantCredentials } from '../merchants/credentials'
import { randomText, signatureHeaders } from '../signing'
import { encloseResource, type Envelope } from './message'

/**
 * How a notification can be false:
 * - `ciphertext`: a genuine signature over other bytes than were sent
 * - `key`: signed by the platform, but sealed under another APIv3 key
 * - `amount`: another amount, rightly sealed, signed by a stranger under the platform's serial number
 * - `probe`: WeChat Pay's own probe, whose signature begins with `WECHATPAY/SIGNTEST/`
 */
export type Forgery = 'ciphertext' | 'key' | 'amount' | 'probe'

export interface Posting {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** A notification that a sound receiver refuses; `atMs` is the instant it claims to be signed at. */
export function forge(
  how: Forgery,
  envelope: Envelope,
  merchant: MerchantCredentials,
  atMs: number,
): Posting {
  const signer = platformSigner(merchant)
  const genuine = encloseResource(envelope, merchant.apiV3Key)
  switch (how) {
    case 'ciphertext':
      return { body: tamper(genuine), headers: signatureHeaders(genuine, signer, atMs) }
    case 'key': {
      const body = encloseResource(envelope, randomText(32))
      return { body, headers: signatureHeaders(body, signer, atMs) }
    }
    case 'amount': {
      const body = encloseResource({ ...envelope, resource: inflate(envelope.resource) }, merchant.apiV3Key)
      return { body, headers: signatureHeaders(body, { ...signer, privateKeyPem: strangersKey() }, atMs) }
    }
    case 'probe': {
      const headers = signatureHeaders(genuine, signer, atMs)
      const signature = `WECHATPAY/SIGNTEST/${headers['Wechatpay-Signature'] ?? ''}`
      return { body: genuine, headers: { ...headers, 'Wechatpay-Signature': signature } }
    }
  }
}

/** Changes one character of the ciphertext. */
const tamper = (body: string): string =>
  body.replace(/"ciphertext":"(.)/, (_all, first: string) => `"ciphertext":"${first === 'A' ? 'B' : 'A'}`)

function inflate(resource: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const amount = typeof resource['amount'] === 'object' ? resource['amount'] : {}
  return { ...resource, amount: { ...amount, total: 99_999_999, payer_total: 99_999_999 } }
}

const strangersKey = (): string =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey
