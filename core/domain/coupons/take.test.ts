import { DomainError } from '../../contracts/errors'
import { Scene } from '../orders/testing/scene'
import { DuplicateId } from '../orders/testing/world'
import { sampleCoupon, sampleMember, shanghaiAt } from '../testing/samples'
import { celebrate } from './birthday'
import { defaultCouponTemplates } from './defaults'
import { lapse } from './lapse'
import type { Coupon, CouponTemplate } from './records'
import { takeCoupon } from './take'

const at = shanghaiAt('2026-03-05', 600)
const offer: CouponTemplate = {
  _id: 'spring',
  schema: 1,
  name: { zh: '春季', en: 'Spring' },
  benefit: { kind: 'moneyOff', thresholdFen: 10_000, offFen: 500 },
  obtain: 'claim',
  claimFrom: at - 1,
  claimUntil: at + 1,
  perMember: 2,
  validDays: 7,
  status: 'published',
}

const take = (had: readonly Coupon[], requestId: string, template = offer) =>
  takeCoupon({ template, memberId: 'member1', had, requestId, at })

function scene(): Scene {
  const made = new Scene()
  made.addMember(sampleMember())
  return made
}

describe('taking a coupon', () => {
  it('is written with its journal, up to the limit of a member', () => {
    const made = scene()
    const first = made.save(take([], 'request-1'))
    const second = made.save(take([first], 'request-2'))
    expect(made.world.all('coupons').map(({ _id }) => _id)).toEqual([
      'coupon:member1:spring:1',
      'coupon:member1:spring:2',
    ])
    expect(() => take([first, second], 'request-3')).toThrow(new DomainError('COUPON_UNAVAILABLE'))
    expect(made.audit()).toEqual([])
  })

  it('by two taps at once is one coupon: the second finds it taken', () => {
    const made = scene()
    made.save(take([], 'request-1'))
    expect(() => made.save(take([], 'request-2'))).toThrow(DuplicateId)
  })

  it('by the same request again is the same coupon, also when all are taken and the time is over', () => {
    const taken = scene().save(take([], 'request-1'))
    const over = { ...offer, perMember: 1, claimUntil: at - 1 }
    expect(take([taken], 'request-1', over)).toEqual({ changes: [], result: taken })
  })

  it.each([
    { status: 'withdrawn' as const },
    { obtain: 'issue' as const },
    { claimFrom: at + 1 },
    { claimUntil: at - 1 },
  ])('is refused with %j', (change) => {
    expect(() => take([], 'request-1', { ...offer, ...change })).toThrow(DomainError)
  })
})

describe('a coupon whose time is over', () => {
  it('lapses once, and the books stay right', () => {
    const made = scene()
    const taken = made.save(take([], 'request-1'))
    expect(lapse(taken, taken.validUntil).changes).toEqual([])
    const lapsed = made.save(lapse(taken, taken.validUntil + 1))
    expect(lapsed.state).toBe('lapsed')
    expect(lapse(lapsed, taken.validUntil + 2).changes).toEqual([])
    expect(made.audit()).toEqual([])
  })

  it.each(['reserved', 'used'] as const)('stays when it is %s', (state) => {
    const coupon = sampleCoupon({ state, orderId: 'order1' })
    expect(lapse(coupon, coupon.validUntil + 1)).toEqual({ changes: [], result: coupon })
  })
})

describe('a birthday', () => {
  const templates = defaultCouponTemplates.filter(({ _id }) => _id.startsWith('birthday'))

  it('gives a coupon of each template and a notice, once a year', () => {
    const made = scene()
    const member = made.world.get('members', 'member1')
    const coupons = made.save(celebrate(member, '2026-03-08', templates, at))
    expect(coupons.map(({ _id }) => _id)).toEqual([
      'coupon:member1:birthday:2026',
      'coupon:member1:birthdayGift:2026',
    ])
    const entry = made.world.get('journals', 'journal:birthday:member1:2026')
    expect(entry.outbox.map(({ task }) => task)).toMatchObject([
      { kind: 'message', messageKey: 'birthday:2026', content: { args: { day: '2026-03-08' } } },
    ])
    expect(() => made.save(celebrate(member, '2026-03-08', [], at))).toThrow(DuplicateId)
    expect(made.audit()).toEqual([])
  })
})
