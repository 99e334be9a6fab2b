import { sampleCoupon, shanghaiAt } from '../testing/samples'
import { endOfDay } from '../units/time'
import { couponNotices } from './reminders'

const at = shanghaiAt('2026-03-05', 20)
const until = (day: string, changes: Parameters<typeof sampleCoupon>[0] = {}) =>
  sampleCoupon({ ...changes, validUntil: endOfDay(day) })
const told = (...coupons: ReturnType<typeof until>[]) =>
  couponNotices('member1', coupons, at).map(({ messageKey, content }) => [messageKey, content.args['more']])

describe('a coupon that lapses', () => {
  it('is told of from three days before on, until its last day', () => {
    expect(told(until('2026-03-09'))).toEqual([])
    expect(told(until('2026-03-08'))).toEqual([['couponLapsing:2026-03-08', 0]])
    expect(told(until('2026-03-05'))).toEqual([['couponLapsing:2026-03-05', 0]])
    expect(told(until('2026-03-04'))).toEqual([])
  })

  it('is told of together with others of the same day', () => {
    expect(told(until('2026-03-08'), until('2026-03-06'), until('2026-03-08', { _id: 'other' }))).toEqual([
      ['couponLapsing:2026-03-06', 0],
      ['couponLapsing:2026-03-08', 1],
    ])
  })

  it('is not told of when it is used, set aside or over', () => {
    for (const state of ['used', 'reserved', 'lapsed'] as const) {
      expect(told(until('2026-03-08', { state }))).toEqual([])
    }
  })
})
