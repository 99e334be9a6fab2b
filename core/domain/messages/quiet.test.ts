import fc from 'fast-check'
import { sampleMember, shanghaiAt } from '../testing/samples'
import { minuteOfDay } from '../units/time'
import { endOfQuiet, pushPlan } from './quiet'
import { NEVER } from '../units/never'

const notifications = sampleMember().notifications
const day = '2026-03-05'
const night = { mutedKinds: [], quietFromMinute: 1320, quietUntilMinute: 480 }

describe('quiet hours', () => {
  it.each([
    [21 * 60 + 59, day, 21 * 60 + 59],
    [22 * 60, '2026-03-06', 480],
    [23 * 60 + 59, '2026-03-06', 480],
    [0, day, 480],
    [479, day, 480],
    [480, day, 480],
  ])('at minute %i end on %s at minute %i', (minute, endDay, endMinute) => {
    expect(endOfQuiet(night, shanghaiAt(day, minute))).toBe(shanghaiAt(endDay, endMinute))
  })

  it('may lie within one day, or be none', () => {
    const noon = { mutedKinds: [], quietFromMinute: 720, quietUntilMinute: 780 }
    expect(endOfQuiet(noon, shanghaiAt(day, 730))).toBe(shanghaiAt(day, 780))
    expect(endOfQuiet(noon, shanghaiAt(day, 780))).toBe(shanghaiAt(day, 780))
    const none = { mutedKinds: [], quietFromMinute: 480, quietUntilMinute: 480 }
    expect(endOfQuiet(none, shanghaiAt(day, 480))).toBe(shanghaiAt(day, 480))
  })

  it('let a message wait for less than a day, until they are over', () => {
    const minute = fc.integer({ min: 0, max: 1439 })
    fc.assert(
      fc.property(minute, minute, minute, (quietFromMinute, quietUntilMinute, now) => {
        const hours = { mutedKinds: [], quietFromMinute, quietUntilMinute }
        const at = shanghaiAt(day, now)
        const end = endOfQuiet(hours, at)
        expect(end - at).toBeGreaterThanOrEqual(0)
        expect(end - at).toBeLessThan(86_400_000)
        expect(endOfQuiet(hours, end)).toBe(end)
        if (end > at) expect(minuteOfDay(end)).toBe(quietUntilMinute)
      }),
    )
  })
})

describe('a push', () => {
  const at = shanghaiAt(day, 23 * 60)

  it('of a muted kind is not made, of another waits for the morning', () => {
    const muted = { ...notifications, mutedKinds: ['points' as const] }
    expect(pushPlan('points', muted, at)).toEqual({ push: 'muted', pushDueAt: NEVER })
    expect(pushPlan('coupon', muted, at)).toEqual({ push: 'due', pushDueAt: shanghaiAt('2026-03-06', 480) })
  })

  it.each(['order', 'payment', 'account', 'emergency'] as const)(
    'of kind %s is held back by nothing',
    (kind) => {
      expect(pushPlan(kind, { ...notifications, mutedKinds: [kind] }, at)).toEqual({
        push: 'due',
        pushDueAt: at,
      })
    },
  )
})
