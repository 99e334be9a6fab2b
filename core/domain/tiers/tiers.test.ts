import fc from 'fast-check'
import { DomainError } from '../../contracts/errors'
import type { GrowthMonth, Member } from '../members/records'
import { tierCodes, type TierCode } from '../pricing/records'
import { sampleMember, samplePricing, shanghaiAt } from '../testing/samples'
import { evaluateTier, nextTier, riseTier, tierAfterTakeBack, tierFor, tierOf, tierRank } from './tiers'
import { countFuelling, fuellingsInWeek } from './visits'

const pricing = samplePricing()
const at = shanghaiAt('2026-03-01', 30)
const since = shanghaiAt('2025-06-10')

function member(code: TierCode, months: Readonly<Record<string, number>>): Member {
  const growth: GrowthMonth[] = Object.entries(months).map(([month, yuan]) => ({
    month,
    paidFen: yuan * 100,
    days: [],
  }))
  return sampleMember({ tier: { code, since }, growth })
}

const anyMember = fc
  .tuple(fc.constantFrom(...tierCodes), fc.nat(30_000), fc.nat(30_000))
  .map(([code, last, now]) => member(code, { '2026-02': last, '2026-03': now }))

describe('tiers', () => {
  it.each([
    [0, 'normal'],
    [1_999, 'normal'],
    [2_000, 'silver'],
    [7_999, 'silver'],
    [8_000, 'gold'],
    [19_999, 'gold'],
    [20_000, 'diamond'],
  ] as const)('growth %i makes %s', (growth, code) => {
    expect(tierFor(growth, pricing)).toBe(code)
  })

  it('rise at once, by as many steps as the growth reaches, and never fall by it', () => {
    expect(riseTier(member('normal', { '2026-03': 8_000 }), at, pricing)).toEqual({ code: 'gold', since: at })
    expect(riseTier(member('gold', {}), at, pricing)).toEqual({ code: 'gold', since })
    expect(riseTier(member('silver', { '2026-03': 2_000 }), at, pricing)).toEqual({ code: 'silver', since })
  })

  it('fall at the evaluation by one step at most, and by none when run again', () => {
    fc.assert(
      fc.property(anyMember, (one) => {
        const tier = evaluateTier(one, at, pricing)
        const step = tierRank(tier.code, pricing) - tierRank(one.tier.code, pricing)
        expect(step).toBeGreaterThanOrEqual(-1)
        expect(evaluateTier({ ...one, tier }, at + 86_400_000, pricing)).toEqual(tier)
      }),
    )
    expect(evaluateTier(member('diamond', {}), at, pricing)).toEqual({ code: 'gold', since: at })
    expect(evaluateTier(member('normal', {}), at, pricing)).toEqual({ code: 'normal', since })
  })

  it('fall again a month later', () => {
    const fallen = { ...member('diamond', {}), tier: evaluateTier(member('diamond', {}), at, pricing) }
    expect(evaluateTier(fallen, shanghaiAt('2026-04-01'), pricing).code).toBe('silver')
  })

  it('are evaluated by twelve whole months', () => {
    expect(evaluateTier(member('silver', { '2025-03': 2_000 }), at, pricing).code).toBe('silver')
    expect(evaluateTier(member('silver', { '2025-02': 2_000 }), at, pricing).code).toBe('normal')
    expect(evaluateTier(member('silver', { '2025-03': 1_900, '2026-03': 2_000 }), at, pricing).code).toBe(
      'silver',
    )
  })

  it('show what is missing to the next and to keep this one', () => {
    const standing = nextTier(member('silver', { '2025-05': 1_900, '2026-03': 1_360 }), at, pricing)
    expect(standing).toMatchObject({
      growth: 3_260,
      missingToNext: 4_740,
      missingToKeep: 0,
      evaluatedOn: '2026-04-01',
    })
    expect([standing.tier.code, standing.next?.code]).toEqual(['silver', 'gold'])
    expect(nextTier(member('diamond', {}), at, pricing)).toMatchObject({
      next: null,
      missingToNext: 0,
      missingToKeep: 20_000,
    })
  })

  it('must stand in the pricing document', () => {
    expect(() => tierOf('gold', { tiers: [] })).toThrow(DomainError)
  })
})

describe('a refund that takes growth back', () => {
  const before = member('gold', { '2025-06': 8_100 })

  it('lets the tier fall at once, as far as the growth left, when it had raised it', () => {
    const after = member('gold', { '2025-06': 100 })
    expect(tierAfterTakeBack(before, after, since, at, pricing)).toEqual({ code: 'normal', since: at })
    expect(tierAfterTakeBack(before, member('gold', { '2025-06': 2_500 }), since - 1, at, pricing).code).toBe(
      'silver',
    )
  })

  it('leaves the tier when the growth still reaches, came later, or had run out before', () => {
    expect(tierAfterTakeBack(before, member('gold', { '2025-06': 8_000 }), since, at, pricing)).toBe(
      before.tier,
    )
    expect(tierAfterTakeBack(before, member('gold', {}), since + 1, at, pricing)).toBe(before.tier)
    const ranOut = member('gold', { '2025-06': 7_000 })
    expect(tierAfterTakeBack(ranOut, member('gold', {}), since, at, pricing)).toBe(ranOut.tier)
  })
})

describe('fuellings of a week', () => {
  const { fuelling } = sampleMember()

  it('begin anew on Monday, by Shanghai midnight', () => {
    const monday = shanghaiAt('2026-03-09')
    const sunday = countFuelling(countFuelling(fuelling, monday - 2), monday - 1)
    expect(fuellingsInWeek(sunday, monday - 1)).toBe(2)
    expect(fuellingsInWeek(sunday, monday)).toBe(0)
    expect(countFuelling(sunday, monday).week).toEqual({ monday: '2026-03-09', fuellings: 1 })
  })

  it('are not disturbed by one that arrives late', () => {
    const now = countFuelling(fuelling, shanghaiAt('2026-03-10'))
    const late = countFuelling(now, shanghaiAt('2026-03-02'))
    expect(late.week).toEqual(now.week)
    expect(late).toMatchObject({ count: 3, lastAt: shanghaiAt('2026-03-10'), firstAt: fuelling.firstAt })
  })
})
