import fc from 'fast-check'
import { shanghaiAt } from '../testing/samples'
import { openingAt } from './opening'
import type { OpeningHours } from './records'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const station = (hours?: OpeningHours[], status: 'open' | 'closed' = 'open') => ({
  status,
  ...(hours === undefined ? {} : { hours }),
})
/** A Thursday. */
const thursday = (minutes: number) => shanghaiAt('2026-03-05', minutes)

test('a station without hours serves around the clock, one that is closed does not serve at all', () => {
  expect(openingAt(station(), thursday(0))).toEqual({ open: true, changesAt: null })
  expect(openingAt(station(undefined, 'closed'), thursday(0))).toEqual({ open: false, changesAt: null })
  expect(openingAt(station([]), thursday(0))).toEqual({ open: false, changesAt: null })
})

test('it opens with its first minute and closes after its last', () => {
  const daily = station([{ weekdays: everyDay, fromMinute: 360, untilMinute: 1380 }])
  expect(openingAt(daily, thursday(359))).toEqual({ open: false, changesAt: thursday(360) })
  expect(openingAt(daily, thursday(360) + 30_000)).toEqual({ open: true, changesAt: thursday(1380) })
  expect(openingAt(daily, thursday(1380))).toEqual({ open: false, changesAt: thursday(1800) })
})

test('hours may go past midnight, and past the end of the week', () => {
  const nights = station([{ weekdays: [4, 7], fromMinute: 1200, untilMinute: 120 }])
  expect(openingAt(nights, thursday(1500))).toEqual({ open: true, changesAt: thursday(1560) })
  const monday = shanghaiAt('2026-03-09', 60)
  expect(openingAt(nights, monday)).toEqual({ open: true, changesAt: shanghaiAt('2026-03-09', 120) })
})

test('hours that touch at midnight are no change', () => {
  const always = station([{ weekdays: everyDay, fromMinute: 0, untilMinute: 1440 }])
  expect(openingAt(always, thursday(700))).toEqual({ open: true, changesAt: null })
  const twoDays = station([
    { weekdays: [4], fromMinute: 600, untilMinute: 1440 },
    { weekdays: [5], fromMinute: 0, untilMinute: 300 },
  ])
  expect(openingAt(twoDays, thursday(700))).toEqual({ open: true, changesAt: thursday(1740) })
})

const anyHours = fc.array(
  fc.record({
    weekdays: fc.subarray(everyDay),
    fromMinute: fc.integer({ min: 0, max: 1439 }),
    untilMinute: fc.integer({ min: 1, max: 1440 }),
  }),
  { maxLength: 3 },
)

test('nothing changes before the change that is told, and then it does', () => {
  fc.assert(
    fc.property(
      anyHours,
      fc.integer({ min: 0, max: 7 * 1440 }),
      fc.integer({ min: 0, max: 59_999 }),
      (hours, minute, ms) => {
        const at = thursday(minute) + ms
        const { open, changesAt } = openingAt(station(hours), at)
        const minutesAhead = changesAt === null ? 7 * 1440 : (changesAt - (at - ms)) / 60_000
        for (const ahead of [1, Math.floor(minutesAhead / 2), minutesAhead - 1]) {
          if (ahead < 1 || ahead >= minutesAhead) continue
          expect(openingAt(station(hours), at + ahead * 60_000).open).toBe(open)
        }
        if (changesAt === null) return
        expect(changesAt).toBeGreaterThan(at)
        expect(openingAt(station(hours), changesAt).open).toBe(!open)
        expect(openingAt(station(hours), changesAt - 1).open).toBe(open)
      },
    ),
  )
})
