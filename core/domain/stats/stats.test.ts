import fc from 'fast-check'
import { DomainError } from '../../contracts/errors'
import { samplePricing } from '../testing/samples'
import { businessMonth, startOfDay } from '../units/time'
import { monthly, ranked } from './breakdown'
import { cheaperDays } from './cheaper'
import { consumption, requireLikelyOdometer } from './consumption'
import { totalsOf, type FuelRow } from './rows'

const DAY = 86_400_000
/** A Tuesday. */
const TUESDAY = startOfDay('2026-03-03') + 10 * 3_600_000

function row(changes: Partial<FuelRow> = {}): FuelRow {
  return {
    orderId: 'o',
    at: TUESDAY,
    stationId: 'binhe',
    productId: '95',
    vehicleId: 'v1',
    volumeMl: 40_000,
    paidFen: 30_000,
    savedFen: 1_000,
    odometerKm: null,
    ...changes,
  }
}

const anyRow = fc.record({
  orderId: fc.uuid(),
  at: fc.integer({ min: TUESDAY - 400 * DAY, max: TUESDAY }),
  stationId: fc.constantFrom('a', 'b', 'c'),
  productId: fc.constantFrom('92', '95'),
  vehicleId: fc.option(fc.constantFrom('v1', 'v2')),
  volumeMl: fc.integer({ min: 0, max: 400_000 }),
  paidFen: fc.integer({ min: 0, max: 300_000 }),
  savedFen: fc.integer({ min: 0, max: 20_000 }),
  odometerKm: fc.option(fc.integer({ min: 0, max: 500_000 })),
})

describe('figures of fuellings', () => {
  it('add up: months to those of the year, groups to all', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const months = monthly(rows, TUESDAY, 12)
        expect(months).toHaveLength(12)
        expect(months.at(-1)?.month).toBe(businessMonth(TUESDAY))
        const ofYear = rows.filter((one) => businessMonth(one.at) >= (months[0]?.month ?? ''))
        const total = totalsOf(ofYear)
        for (const part of ['fuellings', 'volumeMl', 'paidFen', 'savedFen'] as const) {
          expect(months.reduce((all, month) => all + month[part], 0)).toBe(total[part])
          const groups = ranked(rows, (one) => one.stationId)
          expect(groups.reduce((all, group) => all + group[part], 0)).toBe(totalsOf(rows)[part])
        }
      }),
    )
  })

  it('rank by spending, the highest first', () => {
    const rows = [
      row({ stationId: 'a', paidFen: 100 }),
      row({ stationId: 'b', paidFen: 300 }),
      row({ stationId: 'a', paidFen: 150 }),
    ]
    expect(ranked(rows, ({ stationId }) => stationId).map(({ id, paidFen }) => [id, paidFen])).toEqual([
      ['b', 300],
      ['a', 250],
    ])
  })
})

describe('what a vehicle uses', () => {
  it('is what was filled in after the first reading, by the way to the last', () => {
    const rows = [
      row({ at: TUESDAY - 30 * DAY, volumeMl: 50_000, paidFen: 40_000, odometerKm: 10_000 }),
      row({ at: TUESDAY - 20 * DAY, volumeMl: 30_000, paidFen: 22_500 }),
      row({ at: TUESDAY - 10 * DAY, volumeMl: 40_000, paidFen: 30_000, odometerKm: 11_000 }),
      row({ at: TUESDAY, volumeMl: 45_000, paidFen: 33_000 }),
    ]
    expect(consumption(rows)).toEqual({ distanceKm: 1_000, mlPer100Km: 7_000, fenPer100Km: 5_250 })
  })

  it('is not known with fewer than two readings, or without a way between them', () => {
    expect(consumption([row({ odometerKm: 5 }), row({ at: TUESDAY + DAY })])).toBeNull()
    expect(consumption([row({ odometerKm: 5 }), row({ at: TUESDAY + DAY, odometerKm: 5 })])).toBeNull()
  })
})

describe('a reading of the odometer', () => {
  const known = [
    row({ at: TUESDAY - 10 * DAY, odometerKm: 10_000 }),
    row({ at: TUESDAY + 10 * DAY, odometerKm: 11_000 }),
  ]
  const refusal = (km: number): unknown => {
    try {
      requireLikelyOdometer(known, TUESDAY, km)
      return null
    } catch (error) {
      return error instanceof DomainError ? [error.code, error.details] : error
    }
  }

  it('lies between its neighbours', () => {
    expect(refusal(10_000)).toBeNull()
    expect(refusal(11_000)).toBeNull()
    const details = { beforeKm: 10_000, afterKm: 11_000 }
    expect(refusal(9_999)).toEqual(['ODOMETER_UNLIKELY', details])
    expect(refusal(11_001)).toEqual(['ODOMETER_UNLIKELY', details])
  })

  it('is no further than anybody drives on the fuel between', () => {
    expect(() => {
      requireLikelyOdometer([row({ at: TUESDAY - DAY, odometerKm: 10_000 })], TUESDAY, 15_001)
    }).toThrow('ODOMETER_UNLIKELY')
    expect(() => {
      requireLikelyOdometer(
        [row({ at: TUESDAY - 2 * DAY, odometerKm: 10_000 }), row({ at: TUESDAY - DAY })],
        TUESDAY,
        15_001,
      )
    }).not.toThrow()
  })
})

describe('cheaper days', () => {
  const campaign = {
    campaignId: 'saturday',
    group: 'weekday' as const,
    name: { zh: '周六', en: 'Saturday' },
    offFenPerL: 30,
    weekdays: [6],
    from: 0,
    until: TUESDAY + 30 * DAY,
  }
  const rules = { ...samplePricing(), litreCampaigns: [campaign] }

  it('tell what the same fuel would have saved on them', () => {
    const [day] = cheaperDays([row(), row({ at: TUESDAY + 4 * DAY })], rules, 'normal', TUESDAY)
    // Only the fuelling of Tuesday would have gained: the other one was on a Saturday.
    expect(day).toMatchObject({ campaignId: 'saturday', weekdays: [6], monthDays: [], couldSaveFen: 1_200 })
  })

  it('are silent about other fuels, other tiers, campaigns that are over, and trifles', () => {
    const told = (changes: object, rows = [row()]) =>
      cheaperDays(rows, { ...rules, litreCampaigns: [{ ...campaign, ...changes }] }, 'normal', TUESDAY)
    expect(told({ productIds: ['92'] })).toEqual([])
    expect(told({ tiers: ['gold'] })).toEqual([])
    expect(told({ until: TUESDAY - 1 })).toEqual([])
    expect(told({}, [row({ volumeMl: 3_000 })])).toEqual([])
  })
})
