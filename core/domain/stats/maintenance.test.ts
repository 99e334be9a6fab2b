import fc from 'fast-check'
import { defaultServiceSettings } from '../system/defaults'
import { startOfDay } from '../units/time'
import { maintenance } from './maintenance'
import type { FuelRow } from './rows'

const { maintenance: rules } = defaultServiceSettings
const DAY = 86_400_000
const at = startOfDay('2026-03-03') + 10 * 3_600_000

function row(daysAgo: number, changes: Partial<FuelRow> = {}): FuelRow {
  return {
    orderId: `o${daysAgo}`,
    at: at - daysAgo * DAY,
    stationId: 'binhe',
    productId: '95',
    vehicleId: 'v1',
    volumeMl: 40_000,
    paidFen: 30_000,
    savedFen: 0,
    odometerKm: null,
    ...changes,
  }
}

describe('a hint at the next service', () => {
  it('goes by the odometer, on at the vehicle’s own consumption, and foretells the day', () => {
    // 80 L on 1,000 km; 40 L more since: 500 km. 40 L every ten days is 50 km a day.
    const rows = [row(30, { odometerKm: 48_000 }), row(20), row(10, { odometerKm: 49_000 }), row(0)]
    expect(maintenance(rows, rules, at)).toEqual({
      everyKm: 10_000,
      mlPer100Km: 8_000,
      measured: true,
      by: 'odometer',
      due: 'soon',
      odometerKm: 49_500,
      dueAtKm: 50_000,
      leftKm: 500,
      dueAt: at + 10 * DAY,
    })
  })

  it.each([
    [48_999, 'ahead', 50_000, 1_001],
    [49_000, 'soon', 50_000, 1_000],
    [49_999, 'soon', 50_000, 1],
    [50_000, 'now', 50_000, 0],
    [51_000, 'now', 50_000, 0],
    [51_001, 'ahead', 60_000, 8_999],
    [500, 'ahead', 10_000, 9_500],
  ])('at %i km is %s at %i', (odometerKm, due, dueAtKm, leftKm) => {
    expect(maintenance([row(0, { odometerKm })], rules, at)).toMatchObject({
      due,
      dueAtKm,
      leftKm,
      measured: false,
      dueAt: null,
    })
  })

  it('without a reading speaks up only when a whole interval has been driven, at a usual consumption', () => {
    const year = Array.from({ length: 20 }, (_, n) => row(n * 15))
    expect(maintenance(year.slice(1), rules, at)).toBeNull()
    expect(maintenance(year, rules, at)).toEqual({
      everyKm: 10_000,
      mlPer100Km: 8_000,
      measured: false,
      by: 'litres',
      drivenKm: 10_000,
    })
  })

  it('foretells nothing of who has fuelled once, or drives too little', () => {
    const ahead = (rows: FuelRow[]) => maintenance(rows, rules, at)
    expect(ahead([row(0, { odometerKm: 42_000 })])).toMatchObject({ due: 'ahead', dueAt: null })
    const seldom = [row(80, { odometerKm: 42_000, volumeMl: 5_000 }), row(0, { volumeMl: 5_000 })]
    expect(ahead(seldom)).toMatchObject({ due: 'ahead', dueAt: null })
  })

  it('never tells of a service that lies behind as ahead, nor comes nearer by driving backwards', () => {
    const rows = fc.array(
      fc.record({
        daysAgo: fc.integer({ min: 0, max: 365 }),
        volumeMl: fc.integer({ min: 0, max: 400_000 }),
        odometerKm: fc.option(fc.integer({ min: 0, max: 500_000 })),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(rows, (given) => {
        const hint = maintenance(
          given.map(({ daysAgo, ...one }) => row(daysAgo, one)),
          rules,
          at,
        )
        if (hint?.by !== 'odometer') return
        expect(hint.leftKm).toBeGreaterThanOrEqual(0)
        expect(hint.leftKm).toBeLessThanOrEqual(rules.everyKm)
        expect(hint.dueAtKm % rules.everyKm).toBe(0)
        expect(hint.due === 'now').toBe(hint.leftKm === 0)
        if (hint.dueAt !== null) expect(hint.dueAt).toBeGreaterThan(at)
      }),
    )
  })
})
