import { createCipheriv, createSign, createVerify, randomBytes } from 'node:crypto'

/** SHA256-RSA2048 signature in base64, as everything in API v3 is signed. */
export const signRsa = (message: string, privateKeyPem: string): string =>
  createSign('sha256WithRSAEncryption').update(message).sign(privateKeyPem, 'base64')

export const verifyRsa = (message: string, signature: string, publicKeyPem: string): boolean =>
  createVerify('sha256WithRSAEncryption').update(message).verify(publicKeyPem, signature, 'base64')

/** Each piece followed by a line feed: the signed text of requests (5 lines), replies (3) and requestPayment (4). */
export const lines = (...pieces: readonly string[]): string => pieces.map((piece) => `${piece}\n`).join('')

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Random letters and digits from the system's generator. */
export const randomText = (length: number): string =>
  Array.from(randomBytes(length), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('')

export interface SealedResource {
  readonly algorithm: 'AEAD_AES_256_GCM'
  readonly nonce: string
  readonly associated_data: string
  /** Base64 of ciphertext and 16-byte tag. */
  readonly ciphertext: string
}

/** AES-256-GCM with the merchant's APIv3 key, as notifications and certificates are sealed. */
export function seal(plaintext: string, apiV3Key: string, associatedData: string): SealedResource {
  const nonce = randomText(12)
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, nonce).setAAD(Buffer.from(associatedData))
  const sealed = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return {
    algorithm: 'AEAD_AES_256_GCM',
    nonce,
    associated_data: associatedData,
    ciphertext: sealed.toString('base64'),
  }
}

export interface Signer {
  /** `PUB_KEY_ID_…` or the platform certificate's serial number. */
  readonly serial: string
  readonly privateKeyPem: string
}

/** The four headers by which a merchant knows that a reply or notification is WeChat Pay's. */
export function signatureHeaders(body: string, signer: Signer, atMs: number): Record<string, string> {
  const timestamp = String(Math.floor(atMs / 1000))
  const nonce = randomText(32)
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': signer.serial,
    'Wechatpay-Signature': signRsa(lines(timestamp, nonce, body), signer.privateKeyPem),
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
  }
}
