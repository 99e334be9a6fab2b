import { createHmac, hkdfSync } from 'node:crypto'
import { keyEncryptionKeys } from './sealing'

/*
 * Sealed texts cannot be searched. Beside them stands a keyed hash, `{key id}.{hash}`, with a key of its own for every
 * purpose, derived from the key that seals: who reads the database cannot try out all plates or phone numbers (O1). After
 * a rotation old records keep the hash of the old key; who searches asks for the hashes under all keys.
 */

export type SearchPurpose = 'plate' | 'phone'

/** The hash to keep beside a sealed text. */
export function searchHash(text: string, purpose: SearchPurpose): string {
  const [current] = searchHashes(text, purpose)
  if (current === undefined) throw new Error('no key-encryption key')
  return current
}

/** The hashes under which a text may be kept, the present one first. */
export function searchHashes(text: string, purpose: SearchPurpose): string[] {
  return keyEncryptionKeys().map(([keyId, key]) => {
    const derived = Buffer.from(hkdfSync('sha256', key, '', `search/${purpose}`, 32))
    return `${keyId}.${createHmac('sha256', derived).update(text).digest('base64url')}`
  })
}
