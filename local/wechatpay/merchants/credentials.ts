import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { randomText, type Signer } from '../signing'
import { selfSignedCertificate } from './certificate'

/** How the platform's signatures are verified: by its public key (all new merchants) or by its certificate. */
export type PlatformMode = 'publicKey' | 'certificate'

export interface PlatformCredentials {
  readonly privateKeyPem: string
  readonly publicKeyPem: string
  /** `PUB_KEY_ID_…` */
  readonly publicKeyId: string
  readonly certificateSerial: string
  readonly certificatePem: string
  readonly certificateFrom: number
  readonly certificateUntil: number
}

/** Everything that a merchant and WeChat Pay know of each other. */
export interface MerchantCredentials {
  readonly mchid: string
  readonly appid: string
  readonly mode: PlatformMode
  /** 32 bytes. Empty = not set in the merchant console: then no notification is ever sent. */
  readonly apiV3Key: string
  /** Serial number of the merchant's API certificate. */
  readonly serial: string
  /** The merchant's own key; WeChat Pay never has it, kept here for the functions' environment. */
  readonly privateKeyPem: string
  readonly publicKeyPem: string
  readonly platform: PlatformCredentials
}

const FIVE_YEARS_MS = 5 * 365 * 24 * 3600_000

/** A serial number of 40 hexadecimal digits whose first bit is clear, as WeChat Pay's are. */
const serialNumber = (): string => {
  const bytes = randomBytes(20)
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return bytes.toString('hex').toUpperCase()
}

const rsaKeyPair = (): { privateKey: string; publicKey: string } =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })

export interface CredentialsRequest {
  readonly mchid: string
  readonly appid: string
  readonly mode?: PlatformMode
  /** Beginning of the platform certificate's validity; now when absent. */
  readonly from?: number
}

/** Makes a matching set: RSA 2048 keys of merchant and platform, serial numbers, APIv3 key, X.509 certificate. */
export function createMerchantCredentials(request: CredentialsRequest): MerchantCredentials {
  const merchant = rsaKeyPair()
  const platform = rsaKeyPair()
  const certificateSerial = serialNumber()
  const from = request.from ?? Date.now()
  return {
    mchid: request.mchid,
    appid: request.appid,
    mode: request.mode ?? 'publicKey',
    apiV3Key: randomText(32),
    serial: serialNumber(),
    privateKeyPem: merchant.privateKey,
    publicKeyPem: merchant.publicKey,
    platform: {
      privateKeyPem: platform.privateKey,
      publicKeyPem: platform.publicKey,
      publicKeyId: `PUB_KEY_ID_01${request.mchid.padStart(10, '0')}${String(from).padEnd(20, '0')}`,
      certificateSerial,
      certificatePem: selfSignedCertificate({
        commonName: 'Tenpay.com sign (local)',
        serialHex: certificateSerial,
        publicKeyPem: platform.publicKey,
        privateKeyPem: platform.privateKey,
        notBefore: from,
        notAfter: from + FIVE_YEARS_MS,
      }),
      certificateFrom: from,
      certificateUntil: from + FIVE_YEARS_MS,
    },
  }
}

/** The platform's key under the name by which this merchant looks it up. */
export const platformSigner = (merchant: MerchantCredentials): Signer => ({
  serial: merchant.mode === 'publicKey' ? merchant.platform.publicKeyId : merchant.platform.certificateSerial,
  privateKeyPem: merchant.platform.privateKeyPem,
})
