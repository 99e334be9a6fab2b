import fc from 'fast-check'
import type { GrowthMonth } from '../members/records'
import { sampleMember, samplePricing, shanghaiAt } from '../testing/samples'
import { growthOf } from './growth'
import { growthByMonth, outlook, whatFuellingBrings } from './outlook'

const pricing = samplePricing()
const at = shanghaiAt('2026-03-15', 600)
const since = shanghaiAt('2025-06-10')

const bucket = (month: string, paidFen: number, ...days: number[]): GrowthMonth => ({
  month,
  paidFen,
  days: days.map((day) => ({ day, fuellings: 1 })),
})
const member = (growth: GrowthMonth[], code: 'normal' | 'silver' | 'gold' = 'normal') =>
  sampleMember({ growth, tier: { code, since } })

describe('growth by month', () => {
  it('shows twelve months, the empty ones too, and leaves out what counts no more', () => {
    const parts = growthByMonth(
      member([bucket('2025-03', 90_000), bucket('2025-04', 31_200, 3), bucket('2026-03', 20_050, 1, 2)]),
      at,
      pricing.growth,
    )
    expect(parts).toHaveLength(12)
    expect(parts[0]).toEqual({ month: '2025-04', paidYuan: 312, qualifyingDays: 1, growth: 322 })
    expect(parts[1]).toEqual({ month: '2025-05', paidYuan: 0, qualifyingDays: 0, growth: 0 })
    expect(parts[11]).toEqual({ month: '2026-03', paidYuan: 200, qualifyingDays: 2, growth: 220 })
  })

  it('adds up to the growth, whatever the fen', () => {
    const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 })
    fc.assert(
      fc.property(months, fc.array(fc.nat(99_999), { minLength: 12, maxLength: 12 }), (chosen, fen) => {
        const one = member(
          chosen.map((n) => bucket(`2025-${String(n).padStart(2, '0')}`, fen[n - 1] ?? 0, 1)),
        )
        const parts = growthByMonth(one, at, pricing.growth)
        expect(parts.reduce((sum, { growth }) => sum + growth, 0)).toBe(
          growthOf(one, at, pricing.growth).growth,
        )
      }),
    )
  })
})

describe('the outlook', () => {
  it('tells what leaves at the turn of the month and that the tier stays when the growth reaches', () => {
    const one = member([bucket('2025-04', 50_000, 5), bucket('2026-02', 200_000)], 'silver')
    expect(outlook(one, at, pricing)).toEqual({
      evaluatedOn: '2026-04-01',
      tierThen: 'silver',
      leavingGrowth: 510,
    })
  })

  it('tells of a fall by one step', () => {
    expect(outlook(member([bucket('2026-02', 10_000)], 'gold'), at, pricing).tierThen).toBe('silver')
  })
})

describe('what a fuelling brings', () => {
  it('is its yuan, the day from fifty yuan on, the points of the tier, and perhaps the next tier', () => {
    const one = member([bucket('2026-02', 170_000)])
    expect(whatFuellingBrings(one, 30_000, at, pricing)).toEqual({
      paidFen: 30_000,
      growth: 310,
      points: 300,
      tierAfter: 'silver',
    })
    expect(whatFuellingBrings(one, 4_999, at, pricing)).toMatchObject({ growth: 49, tierAfter: 'normal' })
    expect(whatFuellingBrings(member([], 'gold'), 20_000, at, pricing)).toMatchObject({
      points: 300,
      tierAfter: 'gold',
    })
  })

  it('counts no second day on the same day', () => {
    expect(whatFuellingBrings(member([bucket('2026-03', 10_000, 15)]), 10_000, at, pricing)).toMatchObject({
      growth: 100,
    })
  })
})
