import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keyRing } from './keyRing'

/*
 * Personal data and keys at rest: AES-256-GCM, the key's id in the text, the place it belongs to as additional data,
 * so that a sealed text copied to another record does not open (O1). The key in use seals; older ones stay to open what
 * they sealed.
 */

/** Seals a text for one place, e.g. `members/01J…/phone`. */
export function seal(text: string, place: string): string {
  const { current, keys } = keyRing()
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(keys, current), iv, { authTagLength: 16 })
  cipher.setAAD(Buffer.from(`${current}.${place}`))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [
    'v1',
    current,
    iv.toString('base64url'),
    body.toString('base64url'),
    cipher.getAuthTag().toString('base64url'),
  ].join('.')
}

/** Opens what was sealed for the same place; throws when the text, the place or the key is another. */
export function open(sealed: string, place: string): string {
  const [version, keyId, iv, body, tag] = sealed.split('.')
  if (
    version !== 'v1' ||
    keyId === undefined ||
    iv === undefined ||
    body === undefined ||
    tag === undefined
  ) {
    throw new Error('not a sealed text')
  }
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyOf(keyRing().keys, keyId),
    Buffer.from(iv, 'base64url'),
    { authTagLength: 16 },
  )
  decipher.setAAD(Buffer.from(`${keyId}.${place}`))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
}

/** Every key by its id, the one that seals first. */
export function keyEncryptionKeys(): readonly (readonly [keyId: string, key: Buffer])[] {
  return [...keyRing().keys]
}

function keyOf(keys: ReadonlyMap<string, Buffer>, keyId: string): Buffer {
  const key = keys.get(keyId)
  if (key === undefined) throw new Error(`no key-encryption key named ${keyId}`)
  return key
}
