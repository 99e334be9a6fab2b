import { EJSON, ObjectId } from 'bson'
import fc from 'fast-check'
import { decodeEjson, encodeEjson } from './ejson'

describe('EJSON', () => {
  it('gives back every value it has written, as the SDK reads it too', () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        fc.string(),
        fc.boolean(),
        fc.constant(null),
        fc.integer(),
        fc.maxSafeInteger(),
        fc.double(),
        fc.date({ noInvalidDate: true }),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.stringMatching(/^[a-z一-龥]{1,5}$/), tie('value'), { maxKeys: 4 }),
      ),
    })).value
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c'), value), (document) => {
        const plain = { ...document }
        expect(decodeEjson(encodeEjson(plain), 'data')).toEqual(plain)
        expect(EJSON.parse(encodeEjson(plain))).toEqual(plain)
      }),
    )
  })

  it('reads the types that only the wire has', () => {
    const id = new ObjectId('0123456789abcdef01234567')
    expect(decodeEjson(EJSON.stringify({ id }), 'data')).toEqual({ id: '0123456789abcdef01234567' })
    const pattern = '{"a":{"$regularExpression":{"pattern":"^a","options":"i"}}}'
    expect(decodeEjson(pattern, 'query')).toEqual({ a: /^a/i })
    expect(decodeEjson('{"n":{"$numberLong":"1099511627776"}}', 'data')).toEqual({ n: 2 ** 40 })
    expect(decodeEjson('{"b":{"$binary":{"base64":"AQI=","subType":"00"}}}', 'data')).toEqual({
      b: Uint8Array.of(1, 2),
    })
  })

  it('keeps a hostile name an ordinary field, so that writing can refuse it', () => {
    const decoded = decodeEjson('{"nested":{"__proto__":{"isAdmin":true}}}', 'data') as { nested: object }
    expect('isAdmin' in decoded.nested).toBe(false)
  })

  it.each(['{', '5x', '{"a":{"$regularExpression":{"pattern":"(","options":""}}}'])('refuses %s', (text) => {
    expect(() => decodeEjson(text, 'query')).toThrow('query')
  })
})
