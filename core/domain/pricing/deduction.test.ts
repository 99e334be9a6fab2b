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
