import fc from 'fast-check'
import { DomainError } from '../../contracts/errors'
import type { Lot } from '../members/records'
import { shanghaiAt } from '../testing/samples'
import { addDays } from '../units/time'
import { giveLot, lapseLots, lotExpiry, pointsOf, renewLots, takeFromLots } from './lots'

const rules = { validityMonths: 24, returnedLotDays: 30 }
const days = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2026-01-01', n))
const lot = fc.record({ expiresOn: days, points: fc.integer({ min: 0, max: 5_000 }) })
const lots = fc
  .array(lot, { maxLength: 10 })
  .map((given) => given.reduce<Lot[]>((all, one) => giveLot(all, one), []))

describe('lots', () => {
  it('lapse at the end of the month of earning, two years on, by Shanghai midnight', () => {
    expect(lotExpiry(shanghaiAt('2026-03-01') - 1, rules)).toBe('2028-02-29')
    expect(lotExpiry(shanghaiAt('2026-03-01'), rules)).toBe('2028-03-31')
  })

  it('stay sorted by day, one per day, none empty', () => {
    fc.assert(
      fc.property(lots, (all) => {
        expect(all.map((one) => one.expiresOn)).toEqual([...new Set(all.map((one) => one.expiresOn))].sort())
        expect(all.every((one) => one.points > 0)).toBe(true)
      }),
    )
  })

  it('keep every point when some are taken, and take the soonest to lapse', () => {
    fc.assert(
      fc.property(lots, fc.nat(10_000), (all, wanted) => {
        const points = wanted % (pointsOf(all) + 1)
        const { lots: left, taken } = takeFromLots(all, points)
        expect(pointsOf(taken)).toBe(points)
        expect(pointsOf(left)).toBe(pointsOf(all) - points)
        const lastTaken = taken.at(-1)?.expiresOn ?? ''
        expect(left.every((one) => one.expiresOn >= lastTaken)).toBe(true)
        expect([...taken, ...left].reduce<Lot[]>((sum, one) => giveLot(sum, one), [])).toEqual(all)
      }),
    )
  })

  it('refuse more than there is, and leave lapsed points alone when told the time', () => {
    const all = [
      { expiresOn: '2026-03-31', points: 100 },
      { expiresOn: '2026-04-30', points: 50 },
    ]
    expect(() => takeFromLots(all, 151)).toThrow(new DomainError('POINTS_INSUFFICIENT'))
    const april = shanghaiAt('2026-04-01')
    expect(takeFromLots(all, 50, april)).toEqual({
      lots: [{ expiresOn: '2026-03-31', points: 100 }],
      taken: [{ expiresOn: '2026-04-30', points: 50 }],
    })
    expect(takeFromLots(all, 51, april - 1).taken).toEqual([{ expiresOn: '2026-03-31', points: 51 }])
    expect(() => takeFromLots(all, 51, april)).toThrow(DomainError)
  })

  it('lapse whole, and only when their last day is over', () => {
    fc.assert(
      fc.property(lots, days, (all, day) => {
        const { lots: left, lapsed } = lapseLots(all, shanghaiAt(day))
        expect([...lapsed, ...left]).toEqual(all)
        expect(lapsed.every((one) => one.expiresOn < day)).toBe(true)
        expect(left.every((one) => one.expiresOn >= day)).toBe(true)
      }),
    )
  })

  it('come back to where they were taken from', () => {
    fc.assert(
      fc.property(lots, fc.nat(10_000), (all, wanted) => {
        const { lots: left, taken } = takeFromLots(all, wanted % (pointsOf(all) + 1))
        const returned = renewLots(taken, shanghaiAt('2026-01-01'), rules)
        expect(returned.reduce<Lot[]>(giveLot, left)).toEqual(all)
      }),
    )
  })

  it('come back with thirty days when they lapsed meanwhile', () => {
    const returned = [
      { expiresOn: '2026-03-31', points: 10 },
      { expiresOn: '2026-04-01', points: 5 },
    ]
    expect(renewLots(returned, shanghaiAt('2026-04-01'), rules)).toEqual([
      { expiresOn: '2026-04-01', points: 5 },
      { expiresOn: '2026-05-01', points: 10 },
    ])
  })
})
