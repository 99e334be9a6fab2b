import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyRing } from './keyRing'

/*
 * Short texts that leave the service and come back, such as a code on a phone's screen: `{text}.{key id}.{signature}`,
 * HMAC-SHA256 cut to 128 bits. What a text is for is part of what is signed, so that none is taken for another.
 */

const SIGNATURE_BYTES = 16

/** A text with its signature. */
export function sign(text: string, purpose: string): string {
  const { current, keys } = keyRing()
  const key = keys.get(current)
  if (key === undefined) throw new Error('no key to sign with')
  return [text, current, signature(key, text, purpose).toString('base64url')].join('.')
}

/** The text of what was signed for the same purpose; null when it was not, or by a key nobody knows any more. */
export function verified(signed: string, purpose: string): string | null {
  const parts = signed.split('.')
  const [given = '', keyId = ''] = [parts.pop(), parts.pop()]
  const text = parts.join('.')
  const key = keyRing().keys.get(keyId)
  const claimed = Buffer.from(given, 'base64url')
  if (key === undefined || claimed.length !== SIGNATURE_BYTES) return null
  return timingSafeEqual(claimed, signature(key, text, purpose)) ? text : null
}

function signature(key: Buffer, text: string, purpose: string): Buffer {
  return createHmac('sha256', key).update(`${purpose}\n${text}`).digest().subarray(0, SIGNATURE_BYTES)
}
