import { sign, verified } from './signing'

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64')
const before = process.env['KEY_ENCRYPTION_KEYS']
beforeEach(() => {
  process.env['KEY_ENCRYPTION_KEYS'] = `k2:${key(2)},k1:${key(1)}`
})
afterAll(() => {
  process.env['KEY_ENCRYPTION_KEYS'] = before
})

describe('a signed text', () => {
  it('is read again for its own purpose, and for no other', () => {
    const signed = sign('M1.01MEMBER.zzz', 'member code')
    expect(verified(signed, 'member code')).toBe('M1.01MEMBER.zzz')
    expect(verified(signed, 'order code')).toBeNull()
  })

  it('is refused with one character changed, anywhere', () => {
    const signed = sign('M1.01MEMBER.zzz', 'member code')
    for (let place = 0; place < signed.length - 1; place += 1) {
      const other = signed.charAt(place) === 'Q' ? 'R' : 'Q'
      const changed = signed.slice(0, place) + other + signed.slice(place + 1)
      expect([place, verified(changed, 'member code')]).toEqual([place, null])
    }
  })

  it('outlives a change of keys until the old key is gone', () => {
    const signed = sign('text', 'member code')
    process.env['KEY_ENCRYPTION_KEYS'] = `k3:${key(3)},k2:${key(2)}`
    expect(verified(signed, 'member code')).toBe('text')
    process.env['KEY_ENCRYPTION_KEYS'] = `k3:${key(3)}`
    expect(verified(signed, 'member code')).toBeNull()
  })

  it.each(['', '.', '..', 'text', 'text.k2', 'text.k2.', 'text.k2.short'])('is not %j', (signed) => {
    expect(verified(signed, 'member code')).toBeNull()
  })
})
