import fc from 'fast-check'
import { birthdayKeyOf, birthdayKeysOn, isBirthdayOn, NO_BIRTHDAY } from './birthday'
import {
  addDays,
  addMonths,
  businessDay,
  businessMonth,
  clockTime,
  dayOfMonth,
  endOfDay,
  isoWeekday,
  lastDayOf,
  minuteOfDay,
  rfc3339,
  startOfDay,
  weekMonday,
} from './time'

const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31) })

describe('Shanghai days', () => {
  it('turn at 16:00 UTC, whatever zone the machine is in', () => {
    const midnight = Date.UTC(2026, 2, 4, 16)
    expect(businessDay(midnight - 1)).toBe('2026-03-04')
    expect(businessDay(midnight)).toBe('2026-03-05')
    expect([isoWeekday(midnight - 1), isoWeekday(midnight)]).toEqual([3, 4])
    expect([minuteOfDay(midnight - 1), minuteOfDay(midnight)]).toEqual([1439, 0])
    expect(clockTime(midnight - 1)).toBe('23:59')
    expect(rfc3339(midnight - 1)).toBe('2026-03-04T23:59:59+08:00')
    expect(rfc3339(midnight - 1, { fraction: true })).toBe('2026-03-04T23:59:59.999+08:00')
    expect(startOfDay('2026-03-05')).toBe(midnight)
  })

  it('hold exactly the instants between their start and end', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const day = businessDay(at)
        expect(startOfDay(day)).toBeLessThanOrEqual(at)
        expect(endOfDay(day)).toBeGreaterThanOrEqual(at)
        expect(endOfDay(day) + 1).toBe(startOfDay(addDays(day, 1)))
        expect(businessMonth(at)).toBe(day.slice(0, 7))
        expect(rfc3339(at, { fraction: true }).slice(0, 10)).toBe(day)
        expect(Date.parse(rfc3339(at, { fraction: true }))).toBe(at)
        expect(Date.parse(rfc3339(at))).toBe(at - (at % 1000))
        expect(dayOfMonth(at)).toBe(Number(day.slice(8)))
      }),
    )
  })

  it('belong to a week that begins on the Monday at or before them', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const monday = startOfDay(weekMonday(at))
        expect(isoWeekday(monday)).toBe(1)
        expect(monday).toBeLessThanOrEqual(at)
        expect(at - monday).toBeLessThan(7 * 86_400_000)
      }),
    )
  })

  it('count Sunday as the seventh day of the week before', () => {
    const sunday = startOfDay('2026-03-08')
    expect(isoWeekday(sunday)).toBe(7)
    expect(weekMonday(sunday)).toBe('2026-03-02')
    expect(weekMonday(endOfDay('2026-03-08') + 1)).toBe('2026-03-09')
  })
})

describe('months', () => {
  it('add up over years and end on their last day', () => {
    expect(addMonths('2026-11', 3)).toBe('2027-02')
    expect(addMonths('2026-01', -1)).toBe('2025-12')
    expect(lastDayOf('2027-02')).toBe('2027-02-28')
    expect(lastDayOf('2028-02')).toBe('2028-02-29')
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
  })
})

describe('birthdays', () => {
  it('of 29 February are celebrated on the 28th in other years', () => {
    const key = birthdayKeyOf({ month: 2, day: 29 })
    expect(isBirthdayOn(key, '2027-02-28')).toBe(true)
    expect(isBirthdayOn(key, '2027-03-01')).toBe(false)
    expect(isBirthdayOn(key, '2028-02-28')).toBe(false)
    expect(isBirthdayOn(key, '2028-02-29')).toBe(true)
    expect(birthdayKeysOn('2027-02-28')).toEqual(['02-28', '02-29'])
  })

  it('come exactly once in every year, and never when unknown', () => {
    const birthdays = fc.integer({ min: 0, max: 365 }).map((n) => addDays('2028-01-01', n).slice(5))
    fc.assert(
      fc.property(birthdays, fc.integer({ min: 2001, max: 2099 }), (key, year) => {
        const days = Array.from({ length: 366 }, (_, n) => addDays(`${year}-01-01`, n)).filter((day) =>
          day.startsWith(String(year)),
        )
        expect(days.filter((day) => isBirthdayOn(key, day))).toHaveLength(1)
        expect(days.some((day) => isBirthdayOn(NO_BIRTHDAY, day))).toBe(false)
      }),
      { numRuns: 15 },
    )
    expect(birthdayKeyOf(null)).toBe(NO_BIRTHDAY)
  })
})
