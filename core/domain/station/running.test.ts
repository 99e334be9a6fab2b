import fc from 'fast-check'
import { expectedLeftMs, flowOf, follow, type PumpReading, runningAt, type Track } from './running'

const read = (seconds: number, volumeMl: number): PumpReading => ({
  at: seconds * 1000,
  volumeMl,
  amountFen: Math.round((volumeMl * 780) / 1000),
})
const track = (...readings: readonly PumpReading[]): Track => readings.reduce<Track>(follow, [])

describe('following a delivery', () => {
  test('takes each reading once, and begins anew when the pump does', () => {
    const steady = track(read(0, 0), read(2, 1200), read(2, 1200), read(1, 600))
    expect(steady).toEqual([read(0, 0), read(2, 1200)])
    expect(follow(steady, read(60, 100))).toEqual([read(60, 100)])
    expect(follow(steady, read(4, 1200))).toEqual([read(0, 0), read(4, 1200)])
  })

  test('knows the flow from two readings on, by the last twenty seconds', () => {
    expect(flowOf([])).toBeNull()
    expect(flowOf(track(read(0, 0)))).toBeNull()
    expect(flowOf(track(read(0, 0), read(2, 1200)))).toBe(600)
    expect(flowOf(track(read(0, 0), read(60, 3000), read(62, 4200)))).toBe(600)
  })
})

describe('the running number', () => {
  test('goes from what was shown to the newest reading in the time between readings', () => {
    const two = track(read(0, 0), read(2, 1200))
    const shown = { volumeMl: 0, amountFen: 0, since: 3000 }
    const at = (seconds: number) => runningAt(two, shown, 780, seconds * 1000)
    expect(at(3)).toEqual({ volumeMl: 0, amountFen: 0 })
    expect(at(4)).toEqual({ volumeMl: 600, amountFen: 468 })
    expect(at(5)).toEqual({ volumeMl: 1200, amountFen: 936 })
    expect(at(60)).toEqual({ volumeMl: 1200, amountFen: 936 })
  })

  test('never goes back and never past what the pump has metered', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ ms: fc.integer({ min: 200, max: 9000 }), ml: fc.integer({ min: 0, max: 600 }) }),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 6 }),
        (parts, looks) => {
          let now: Track = []
          let at = 0
          let volumeMl = 0
          let shown = { volumeMl: 0, amountFen: 0 }
          for (const { ms, ml } of parts) {
            at += ms
            volumeMl += ml * 10
            now = follow(now, { at, volumeMl, amountFen: Math.round((volumeMl * 780) / 1000) })
            const start = { ...shown, since: at }
            for (const look of [...looks].sort((a, b) => a - b)) {
              const next = runningAt(now, start, 780, at + look)
              expect(next.volumeMl).toBeGreaterThanOrEqual(shown.volumeMl)
              expect(next.amountFen).toBeGreaterThanOrEqual(shown.amountFen)
              expect(next.volumeMl).toBeLessThanOrEqual(volumeMl)
              shown = next
            }
          }
        },
      ),
    )
  })
})

describe('the time left', () => {
  const flowing = track(read(0, 0), read(2, 1200), read(4, 2400))
  const limit = { volumeMl: 20_400, kind: 'limit' } as const
  const usual = { ...limit, kind: 'usual' } as const

  test('is what is missing at the flow of the last readings, counted on from the newest', () => {
    expect(expectedLeftMs(flowing, limit, 4000)).toBe(30_000)
    expect(expectedLeftMs(flowing, limit, 14_000)).toBe(20_000)
    expect(expectedLeftMs(flowing, limit, 90_000)).toBe(0)
    expect(expectedLeftMs(flowing, usual, 4000)).toBe(30_000)
  })

  test('is not told without a flow, without an aim, or about a usual volume that is reached', () => {
    expect(expectedLeftMs(track(read(0, 0)), limit, 0)).toBeNull()
    expect(expectedLeftMs(flowing, null, 4000)).toBeNull()
    expect(expectedLeftMs(flowing, { ...usual, volumeMl: 2400 }, 4000)).toBeNull()
    expect(expectedLeftMs(flowing, { ...limit, volumeMl: 2400 }, 4000)).toBe(0)
    expect(expectedLeftMs(flowing, usual, 33_000)).toBeNull()
  })
})
