/** `KEY_ENCRYPTION_KEYS` holds `id:base64` pairs, comma-separated: the first is in use, older ones are still known. */
export interface KeyRing {
  readonly current: string
  readonly keys: ReadonlyMap<string, Buffer>
}

let cached: { readonly text: string; readonly ring: KeyRing } | undefined

export function keyRing(): KeyRing {
  const text = process.env['KEY_ENCRYPTION_KEYS'] ?? ''
  if (cached?.text === text) return cached.ring
  const pairs = text.split(',').map((pair) => {
    const [keyId = '', value = ''] = pair.split(':')
    const key = Buffer.from(value, 'base64')
    if (keyId === '' || key.length !== 32)
      throw new Error('KEY_ENCRYPTION_KEYS must be id:base64 of 32 bytes, comma-separated')
    return [keyId, key] as const
  })
  const ring = { current: pairs[0]?.[0] ?? '', keys: new Map(pairs) }
  cached = { text, ring }
  return ring
}
