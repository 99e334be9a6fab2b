import { signError } from './errors'
import type { MerchantCredentials } from './merchants/credentials'
import { lines, verifyRsa } from './signing'

const SCHEME = 'WECHATPAY2-SHA256-RSA2048'
const MAXIMUM_SKEW_MS = 5 * 60_000

export interface SignedRequest {
  readonly authorization: string | undefined
  readonly method: string
  /** Path and query as the client asked for them: what it signed. */
  readonly url: string
  readonly body: string
}

interface Claim {
  readonly mchid: string
  readonly serialNo: string
  readonly timestamp: string
  readonly nonce: string
  readonly signature: string
}

function parse(header: string | undefined): Claim {
  if (header?.startsWith(`${SCHEME} `) !== true) throw signError('Authorization missing or unknown')
  const fields = new Map<string, string>()
  for (const [, name = '', value = ''] of header.slice(SCHEME.length).matchAll(/(\w+)="([^"]*)"/g))
    fields.set(name, value)
  const field = (name: string): string => {
    const value = fields.get(name)
    if (value === undefined || value === '') throw signError(`${name} missing`, { field: name })
    return value
  }
  return {
    mchid: field('mchid'),
    serialNo: field('serial_no'),
    timestamp: field('timestamp'),
    nonce: field('nonce_str'),
    signature: field('signature'),
  }
}

/**
 * Checks who asks. A request is a merchant's when its signature, certificate serial, time (± 5 minutes) and
 * once-only nonce are right; anything else is 401 SIGN_ERROR.
 */
export class Authorizer {
  private readonly seen = new Map<string, number>()

  constructor(
    private readonly merchant: (mchid: string) => MerchantCredentials | undefined,
    private readonly now: () => number,
  ) {}

  authorize(request: SignedRequest): MerchantCredentials {
    const claim = parse(request.authorization)
    const merchant = this.merchant(claim.mchid)
    if (merchant === undefined) throw signError('mchid unknown', { field: 'mchid', value: claim.mchid })
    if (claim.serialNo !== merchant.serial)
      throw signError('serial_no is not a certificate of this merchant', { field: 'serial_no' })
    const signedAt = Number(claim.timestamp) * 1000
    if (!/^\d{1,12}$/.test(claim.timestamp) || Math.abs(this.now() - signedAt) > MAXIMUM_SKEW_MS)
      throw signError('timestamp is more than 5 minutes off', { field: 'timestamp', value: claim.timestamp })
    const message = lines(request.method, request.url, claim.timestamp, claim.nonce, request.body)
    if (!verifyRsa(message, claim.signature, merchant.publicKeyPem))
      throw signError('sign not match', {
        field: 'signature',
        sign_information: {
          method: request.method,
          url: request.url,
          truncated_sign_message: message.slice(0, 200),
          sign_message_length: message.length,
        },
      })
    this.useNonce(claim)
    return merchant
  }

  private useNonce(claim: Claim): void {
    const now = this.now()
    for (const [key, at] of this.seen) {
      if (Math.abs(now - at) <= 2 * MAXIMUM_SKEW_MS) break
      this.seen.delete(key)
    }
    const key = `${claim.mchid}/${claim.nonce}`
    if (this.seen.has(key)) throw signError('nonce_str was used before', { field: 'nonce_str' })
    this.seen.set(key, now)
  }
}
