import fc from 'fast-check'
import { plainDay, sampleMember, samplePricing, shanghaiAt } from '../testing/samples'
import { estimate } from './estimate'

const at = shanghaiAt(plainDay, 600)
const of = (grade: string, volumeMl: number, when = at) =>
  estimate({ grade, volumeMl, member: sampleMember(), pricing: samplePricing(), at: when })

test('forty litres of 95# at 7.80 with ten fen a litre off', () => {
  expect(of('95#', 40_000)).toMatchObject({ unitPriceFenPerL: 780, meteredFen: 31_200, dueFen: 30_800 })
})

test('what a Wednesday takes off is reckoned with', () => {
  expect(of('95#', 40_000, shanghaiAt('2026-03-04', 600))).toMatchObject({ dueFen: 30_000 })
})

test('a grade that is not sold, or has no price yet, has no estimate', () => {
  expect(of('98#', 40_000)).toBeNull()
  expect(of('95#', 40_000, shanghaiAt('2025-01-01'))).toBeNull()
})

test('its lines add up, and more fuel never costs less', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000, max: 200_000 }),
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 0, max: 6 }),
      (volumeMl, more, days) => {
        const when = at + days * 86_400_000
        const quote = of('92#', volumeMl, when)
        const larger = of('92#', volumeMl + more, when)
        const total = quote?.lines.reduce((sum, { amountFen }) => sum + amountFen, 0)
        expect(total).toBe(quote?.dueFen)
        expect(larger?.dueFen).toBeGreaterThanOrEqual(quote?.dueFen ?? 0)
      },
    ),
  )
})
