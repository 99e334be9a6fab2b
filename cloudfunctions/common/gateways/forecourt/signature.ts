import { createHmac, timingSafeEqual } from 'node:crypto'
import { DomainError } from '../../../../core/contracts/errors'

/** Who sent a batch, and its number. */
export interface SignedHeaders {
  readonly stationId: string
  readonly sequence: number
  readonly timestamp: number
  readonly signature: string
}

/** A controller's clock may be hours off, and its sales count all the same; the sequence keeps batches from coming back. */
const allowedDriftMs = 24 * 3_600_000

/** Reads the headers of `core/contracts/forecourt.ts`, or refuses. */
export function signedHeaders(headers: Readonly<Record<string, string>>): SignedHeaders {
  const stationId = headers['x-station-id'] ?? ''
  const sequence = Number(headers['x-sequence'])
  const timestamp = Number(headers['x-timestamp'])
  const signature = headers['x-signature'] ?? ''
  if (
    !/^[A-Za-z0-9_-]{1,64}$/.test(stationId) ||
    !Number.isSafeInteger(sequence) ||
    sequence < 1 ||
    !Number.isSafeInteger(timestamp)
  ) {
    throw new DomainError('SIGNATURE_REFUSED', { why: 'headers' })
  }
  return { stationId, sequence, timestamp, signature }
}

/** @throws DomainError SIGNATURE_REFUSED unless the station's secret signed just this, within a day */
export function verifySignature(signed: SignedHeaders, rawBody: string, secret: string, now: number): void {
  if (Math.abs(now - signed.timestamp) > allowedDriftMs)
    throw new DomainError('SIGNATURE_REFUSED', { why: 'stale timestamp' })
  const expected = createHmac('sha256', secret)
    .update(`${signed.stationId}\n${signed.sequence}\n${signed.timestamp}\n${rawBody}`)
    .digest()
  const given = Buffer.from(signed.signature, 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new DomainError('SIGNATURE_REFUSED', { why: 'wrong signature' })
  }
}
