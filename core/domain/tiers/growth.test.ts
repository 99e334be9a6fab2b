import fc from 'fast-check'
import { sampleMember, samplePricing, shanghaiAt } from '../testing/samples'
import { addDays, addMonths, businessMonth } from '../units/time'
import { addFuelling, growthOf, growthToTakeBack, restoreFuelling, takeBackFuelling } from './growth'

const rules = samplePricing().growth

interface Paid {
  readonly at: number
  readonly fen: number
}

const fuelling: fc.Arbitrary<Paid> = fc.record({
  at: fc.integer({ min: 0, max: 360 }).map((n) => shanghaiAt(addDays('2025-04-03', n), n)),
  fen: fc.integer({ min: 0, max: 60_000 }),
})

function fuelled(paid: readonly Paid[]): { growth: ReturnType<typeof addFuelling>['growth'] } {
  return paid.reduce((member, { at, fen }) => ({ growth: addFuelling(member, at, fen, rules).growth }), {
    growth: sampleMember().growth,
  })
}

describe('growth', () => {
  it('is the whole yuan and the qualifying days of the last twelve months', () => {
    fc.assert(
      fc.property(fc.array(fuelling, { maxLength: 20 }), (paid) => {
        const at = shanghaiAt('2026-03-31')
        const counted = paid.filter((one) => businessMonth(one.at) >= '2025-04')
        const fen = counted.reduce((total, one) => total + one.fen, 0)
        const days = new Set(
          counted
            .filter((one) => one.fen >= 5_000)
            .map((one) => Math.floor((one.at + 28_800_000) / 86_400_000)),
        )
        expect(growthOf(fuelled(paid), at, rules)).toEqual({
          paidYuan: Math.floor(fen / 100),
          qualifyingDays: days.size,
          growth: Math.floor(fen / 100) + 10 * days.size,
        })
      }),
    )
  })

  it('floors once: fen of many fuellings add up to yuan', () => {
    const at = shanghaiAt('2026-03-05')
    const member = fuelled([
      { at, fen: 4_950 },
      { at, fen: 4_950 },
      { at, fen: 4_950 },
      { at, fen: 150 },
    ])
    expect(growthOf(member, at, rules)).toEqual({ paidYuan: 150, qualifyingDays: 0, growth: 150 })
  })

  it('counts a day once, from 50 yuan on, by Shanghai midnight', () => {
    const midnight = shanghaiAt('2026-03-05')
    const member = fuelled([
      { at: midnight - 1, fen: 5_000 },
      { at: midnight, fen: 5_000 },
      { at: midnight + 1, fen: 9_000 },
      { at: midnight + 86_400_000, fen: 4_999 },
    ])
    expect(growthOf(member, midnight, rules).qualifyingDays).toBe(2)
  })

  it('forgets a month when the twelfth after it begins', () => {
    const march = shanghaiAt('2026-03-15')
    const member = fuelled([{ at: march, fen: 10_000 }])
    expect(growthOf(member, shanghaiAt('2027-03-01') - 1, rules).growth).toBe(110)
    expect(growthOf(member, shanghaiAt('2027-03-01'), rules).growth).toBe(0)
  })

  it('keeps thirteen months and no more, late fuellings included', () => {
    const months = Array.from({ length: 20 }, (_, n) => addMonths('2025-01', n))
    const member = fuelled(months.map((month) => ({ at: shanghaiAt(`${month}-10`), fen: 100 })))
    expect(member.growth.map((bucket) => bucket.month)).toEqual(months.slice(-13))
    const late = addFuelling(member, shanghaiAt('2025-01-10'), 100, rules)
    expect(late.growth).toEqual(member.growth)
  })
})

describe('taking growth back', () => {
  it('leaves what it was before the fuelling, in whatever parts it is refunded', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(fuelling, { maxLength: 8 }), parts, (paid, refunds) => {
        const before = fuelled(paid)
        const at = shanghaiAt('2026-03-20')
        const growthFen = refunds.reduce((total, part) => total + part, 0)
        const { growth, qualifying } = addFuelling(before, at, growthFen, rules)
        const growthDay = qualifying ? 20 : 0
        let member = { growth }
        let takenBackGrowthFen = 0
        let left = growthFen
        for (const part of refunds) {
          left -= part
          const back = growthToTakeBack({ growthFen, growthDay, takenBackGrowthFen }, left, rules)
          member = { growth: takeBackFuelling(member, '2026-03', back.day, back.paidFen) }
          takenBackGrowthFen += back.paidFen
        }
        expect(growthOf(member, at, rules)).toEqual(growthOf(before, at, rules))
      }),
    )
  })

  it('takes the day when less than 50 yuan stays paid, unless another fuelling of that day qualifies', () => {
    const at = shanghaiAt('2026-03-05')
    const earned = { growthFen: 8_000, growthDay: 5, takenBackGrowthFen: 0 }
    expect(growthToTakeBack(earned, 5_000, rules)).toEqual({ paidFen: 3_000, day: 0 })
    expect(growthToTakeBack(earned, 4_999, rules)).toEqual({ paidFen: 3_001, day: 5 })
    expect(growthToTakeBack({ ...earned, takenBackGrowthFen: 3_001 }, 0, rules)).toEqual({
      paidFen: 4_999,
      day: 0,
    })
    const twice = fuelled([
      { at, fen: 8_000 },
      { at, fen: 6_000 },
    ])
    const once = { growth: takeBackFuelling(twice, '2026-03', 5, 8_000) }
    expect(growthOf(once, at, rules)).toMatchObject({ paidYuan: 60, qualifyingDays: 1 })
  })

  it('is undone by what a refused refund puts back', () => {
    const member = fuelled([{ at: shanghaiAt('2026-03-05'), fen: 8_000 }])
    const less = { growth: takeBackFuelling(member, '2026-03', 5, 8_000) }
    expect(restoreFuelling(less, '2026-03', 5, 8_000)).toEqual(member.growth)
    expect(takeBackFuelling(member, '2024-01', 5, 8_000)).toEqual(member.growth)
  })
})
