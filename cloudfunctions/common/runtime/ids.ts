import { createHash } from 'node:crypto'
import { monotonicFactory } from 'ulid'

/** A new id that sorts by time: 26 characters, letters and digits. */
export const newId = monotonicFactory()

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The same 26 characters for the same parts, with the shape of a ulid: an act that a phone tries again
 * with the same request id finds what the first try made.
 */
export function stableId(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest()
  return Array.from(bytes.subarray(0, 26), (byte) => alphabet.charAt(byte % 32)).join('')
}
