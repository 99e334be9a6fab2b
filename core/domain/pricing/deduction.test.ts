import fc from 'fast-check'
import { deductPoints } from './deduction'

const rules = { deductionMaxBasisPoints: 2_000, deductionPointsPerYuan: 100 }
const due = fc.integer({ min: 0, max: 100_000 })
const points = fc.integer({ min: 0, max: 50_000 })
const perYuan = fc.integer({ min: 1, max: 1_000 })

describe('the direct deduction', () => {
  it.each([
    [27_200, 500, 500, 500],
    [27_200, 10_000, 5_440, 5_440],
    [99, 10_000, 19, 19],
    [4, 10_000, 0, 0],
    [27_200, 0, 0, 0],
  ])('of %i fen with %i points uses %i points for %i fen', (dueFen, spendable, used, amountFen) => {
    expect(deductPoints(dueFen, spendable, rules)).toEqual({ points: used, amountFen })
  })

  it.each([
    ['a cheap point: two of them for one fen', 150, 5, { points: 2, amountFen: 1 }],
    ['a dear point: none, when it is worth more than may be paid', 50, 5, { points: 0, amountFen: 0 }],
    ['a dear point: one, when it may be paid', 50, 10, { points: 1, amountFen: 2 }],
  ])('counts in whole points: %s', (_what, perYuan, dueFen, expected) => {
    const one = { ...rules, deductionPointsPerYuan: perYuan }
    expect(deductPoints(dueFen, 1_000, one)).toEqual(expected)
  })

  it('stays within the share, within the points, and pays what whole points are worth and no more', () => {
    fc.assert(
      fc.property(
        due,
        points,
        perYuan,
        fc.integer({ min: 0, max: 10_000 }),
        (dueFen, spendable, rate, share) => {
          const deduction = deductPoints(dueFen, spendable, {
            deductionMaxBasisPoints: share,
            deductionPointsPerYuan: rate,
          })
          expect(Number.isInteger(deduction.points)).toBe(true)
          expect(deduction.points).toBeLessThanOrEqual(spendable)
          expect(deduction.amountFen * 10_000).toBeLessThanOrEqual(dueFen * share)
          expect(deduction.amountFen * rate).toBeLessThanOrEqual(deduction.points * 100)
        },
      ),
    )
  })

  it('wastes no point: with one fewer it would pay less', () => {
    fc.assert(
      fc.property(due, points, perYuan, (dueFen, spendable, rate) => {
        const one = { ...rules, deductionPointsPerYuan: rate }
        const deduction = deductPoints(dueFen, spendable, one)
        fc.pre(deduction.points > 0)
        expect(deductPoints(dueFen, deduction.points, one)).toEqual(deduction)
        expect(deductPoints(dueFen, deduction.points - 1, one).amountFen).toBeLessThan(deduction.amountFen)
      }),
    )
  })
})
