import fc from 'fast-check'
import { ceilShare, cumulativeShare, floorShare, multiplyHalfUp, sum } from './money'

const safe = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })
const positive = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })

function floorExact(a: number, n: number, d: number): bigint {
  const product = BigInt(a) * BigInt(n)
  const quotient = product / BigInt(d)
  return product % BigInt(d) !== 0n && product < 0n ? quotient - 1n : quotient
}

function halfUpExact(a: number, n: number, d: number): bigint {
  const doubled = BigInt(a) * BigInt(n) * 2n + BigInt(d)
  const by = BigInt(d) * 2n
  const quotient = doubled / by
  return doubled % by !== 0n && doubled < 0n ? quotient - 1n : quotient
}

function representable(value: bigint): boolean {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) - 1n && value >= -BigInt(Number.MAX_SAFE_INTEGER)
}

describe('rounding', () => {
  it('agrees with exact arithmetic for every integer', () => {
    fc.assert(
      fc.property(safe, safe, positive, (a, n, d) => {
        const floor = floorExact(a, n, d)
        fc.pre(representable(floor))
        expect(floorShare(a, n, d)).toBe(Number(floor))
        expect(multiplyHalfUp(a, n, d)).toBe(Number(halfUpExact(a, n, d)))
        expect(ceilShare(a, n, d)).toBe(-Number(floorExact(a, n === 0 ? 0 : -n, d)) || 0)
      }),
    )
  })

  it('stays exact where the product below zero is almost no safe integer', () => {
    expect(floorShare(-6, 1_033_557_326_593_517, 3_100_671_979_780_549)).toBe(-3)
    expect(ceilShare(-6, 1_033_557_326_593_517, 3_100_671_979_780_549)).toBe(-2)
  })

  it('agrees with exact arithmetic for a fuelling', () => {
    const price = fc.integer({ min: 1, max: 2_000 })
    fc.assert(
      fc.property(price, fc.integer({ min: 0, max: 1_000_000 }), (fenPerL, ml) => {
        expect(multiplyHalfUp(fenPerL, ml, 1000)).toBe(Number(halfUpExact(fenPerL, ml, 1000)))
      }),
    )
  })

  it.each([
    [1, 1, 2, 1],
    [20, 40_000, 1000, 800],
    [5, 100, 1000, 1],
    [4, 100, 1000, 0],
    [-1, 1, 2, 0],
    [-3, 1, 2, -1],
  ])('rounds %i × %i ÷ %i half-up to %i', (amount, numerator, denominator, expected) => {
    expect(multiplyHalfUp(amount, numerator, denominator)).toBe(expected)
  })

  it.each([
    [1.5, 1, 1],
    [1, 1, 0],
    [1, 1, -2],
    [Number.MAX_SAFE_INTEGER, 3, 1],
    [Number.NaN, 1, 1],
  ])('refuses %p × %p ÷ %p', (amount, numerator, denominator) => {
    expect(() => floorShare(amount, numerator, denominator)).toThrow(RangeError)
  })
})

describe('cumulativeShare', () => {
  it('adds up to the total however the whole is cut, and no part is negative', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(cuts, fc.integer({ min: 0, max: 1_000_000 }), (parts, total) => {
        const whole = sum(parts)
        let reached = 0
        let given = 0
        for (const part of parts) {
          reached += part
          const now = cumulativeShare(reached, whole, total) - given
          expect(now).toBeGreaterThanOrEqual(0)
          given += now
        }
        expect(given).toBe(total)
      }),
    )
  })

  it('gives all of it back for a whole of zero, and refuses more than the whole', () => {
    expect(cumulativeShare(0, 0, 500)).toBe(500)
    expect(() => cumulativeShare(2, 1, 10)).toThrow(RangeError)
    expect(() => cumulativeShare(-1, 1, 10)).toThrow(RangeError)
  })
})
