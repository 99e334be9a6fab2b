import fc from 'fast-check'
import { samplePricing } from '../testing/samples'
import { earnRate, multiplierPercent, pointsEarned, pointsToTakeBack } from './earn'

const pricing = samplePricing()
const paid = fc.integer({ min: 0, max: 1_000_000 })
const rate = fc.integer({ min: 0, max: 1_000 })
const multiplier = fc.integer({ min: 0, max: 400 })

describe('earning', () => {
  it.each([
    [10_000, 100, 100, 100],
    [99, 100, 100, 0],
    [100, 100, 100, 1],
    [27_200, 100, 120, 326],
    [27_200, 50, 120, 163],
    [0, 100, 400, 0],
  ])('gives for %i fen at %i basis points and %i %% the points %i', (fen, bp, percent, points) => {
    expect(pointsEarned(fen, bp, percent)).toBe(points)
  })

  it('rounds down what exact arithmetic gives, and more money never earns less', () => {
    fc.assert(
      fc.property(paid, paid, rate, multiplier, (a, b, bp, percent) => {
        expect(pointsEarned(a, bp, percent)).toBe(Number((BigInt(a) * BigInt(bp * percent)) / 1_000_000n))
        expect(pointsEarned(a + b, bp, percent)).toBeGreaterThanOrEqual(pointsEarned(a, bp, percent))
      }),
    )
  })

  it.each([
    ['normal', false, false, 100],
    ['silver', true, false, 240],
    ['silver', false, true, 240],
    ['gold', true, false, 300],
    ['gold', true, true, 400],
    ['diamond', true, true, 400],
  ] as const)(
    'multiplies for %s, birthday %p, first fuelling %p by %i %%',
    (tier, birthday, firstFuelling, percent) => {
      expect(multiplierPercent({ tier, birthday, firstFuelling }, pricing)).toBe(percent)
    },
  )

  it('takes the rate of the product where it has one', () => {
    const own = [{ productId: 'diesel0', earnBasisPoints: 50 }]
    const mixed = samplePricing({ points: { ...pricing.points, earnByProduct: own } })
    expect([earnRate('diesel0', mixed), earnRate('gasoline95', mixed)]).toEqual([50, 100])
  })
})

describe('taking back', () => {
  it('adds up to everything earned, however the refunds are cut, and never gives points for a refund', () => {
    const refunds = fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(refunds, rate, multiplier, (parts, earnBasisPoints, multiplierPercent) => {
        const paidFen = parts.reduce((total, part) => total + part, 0)
        const points = pointsEarned(paidFen, earnBasisPoints, multiplierPercent)
        let takenBackPoints = 0
        let left = paidFen
        for (const part of parts) {
          left -= part
          const now = pointsToTakeBack({ points, earnBasisPoints, multiplierPercent, takenBackPoints }, left)
          expect(now).toBeGreaterThanOrEqual(0)
          takenBackPoints += now
          expect(points - takenBackPoints).toBe(pointsEarned(left, earnBasisPoints, multiplierPercent))
        }
        expect(takenBackPoints).toBe(points)
      }),
    )
  })
})
