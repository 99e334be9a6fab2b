import fc from 'fast-check'
import { digest } from './digest'

/** 64-bit FNV-1a over UTF-16 units, low byte first, by its definition. */
function reference(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const unit of Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))) {
    for (const byte of [unit & 0xff, unit >> 8]) {
      hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
    }
  }
  return hash.toString(16).padStart(16, '0')
}

describe('digest', () => {
  it('is 64-bit FNV-1a of the canonical text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(digest(text)).toBe(reference(JSON.stringify(text)))
      }),
    )
  })

  it('does not depend on the order of keys, nor on fields left undefined', () => {
    expect(digest({ a: 1, b: { c: [1, 2], d: null } })).toBe(digest({ b: { d: null, c: [1, 2] }, a: 1 }))
    expect(digest({ a: 1, b: undefined })).toBe(digest({ a: 1 }))
  })

  it('tells values of the same text apart', () => {
    const values = [
      1,
      '1',
      [1],
      ['1'],
      { 1: 1 },
      null,
      'null',
      true,
      'true',
      '',
      [],
      {},
      [[]],
      [1, 2],
      [2, 1],
    ]
    expect(new Set(values.map((value) => digest(value))).size).toBe(values.length)
  })

  it('refuses what has no text', () => {
    expect(() => digest({ at: Number.NaN })).toThrow(TypeError)
    expect(() => digest(() => 1)).toThrow(TypeError)
  })
})
