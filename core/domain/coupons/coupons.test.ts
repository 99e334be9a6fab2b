import fc from 'fast-check'
import { DomainError } from '../../contracts/errors'
import { sampleCoupon, shanghaiAt } from '../testing/samples'
import {
  claimCoupon,
  couponOffFen,
  couponUsable,
  issueCoupon,
  lapseCoupon,
  releaseCoupon,
  reserveCoupon,
  returnCoupon,
  useCoupon,
} from './coupons'
import { defaultCouponTemplates } from './defaults'
import { CouponSchema, CouponTemplateSchema, type CouponTemplate } from './records'

const at = shanghaiAt('2026-03-05', 600)
const rules = { returnedLotDays: 30 }
const use = { meteredFen: 20_000, productId: 'gasoline95', at }

function why(...args: Parameters<typeof couponUsable>): string {
  const usability = couponUsable(...args)
  return usability.usable ? 'usable' : usability.reason.key.replace('quote.not.coupon.', '')
}

describe('a coupon', () => {
  it('is tested on the metered amount, to the fen', () => {
    expect(why(sampleCoupon(), use)).toBe('usable')
    expect(couponUsable(sampleCoupon(), { ...use, meteredFen: 18_770 })).toEqual({
      usable: false,
      reason: {
        key: 'quote.not.coupon.threshold',
        args: { nameZh: '满 200 减 30', nameEn: '30 off 200', missing: 1_230 },
      },
    })
  })

  it('counts from its receipt to the end of its last day', () => {
    const coupon = sampleCoupon()
    expect(why(coupon, { ...use, at: coupon.validFrom - 1 })).toBe('notYet')
    expect(why(coupon, { ...use, at: coupon.validFrom })).toBe('usable')
    expect(why(coupon, { ...use, at: coupon.validUntil })).toBe('usable')
    expect(why(coupon, { ...use, at: coupon.validUntil + 1 })).toBe('lapsed')
  })

  it('is for its products, for fuel, and for one order', () => {
    expect(why(sampleCoupon({ productIds: ['diesel0'] }), use)).toBe('otherProduct')
    const voucher = { kind: 'productVoucher', product: { zh: '水', en: 'water' } } as const
    expect(why(sampleCoupon({ benefit: voucher }), use)).toBe('shopOnly')
    const reserved = reserveCoupon(sampleCoupon(), 'order1')
    expect(why(reserved, use)).toBe('reserved')
    expect(why(reserved, { ...use, orderId: 'order2' })).toBe('reserved')
    expect(why(reserved, { ...use, orderId: 'order1', at: reserved.validUntil + 1 })).toBe('usable')
    expect(why({ ...reserved, state: 'used' }, { ...use, orderId: 'order1' })).toBe('usable')
    expect(why(sampleCoupon({ state: 'lapsed' }), use)).toBe('lapsed')
  })

  it('with a percentage never takes more than its maximum, nor more than was metered', () => {
    const metered = fc.integer({ min: 0, max: 200_000 })
    const benefit = fc.record({
      kind: fc.constant('percentOff' as const),
      thresholdFen: fc.constant(0),
      offBasisPoints: fc.integer({ min: 0, max: 12_000 }),
      maxOffFen: fc.integer({ min: 0, max: 10_000 }),
    })
    fc.assert(
      fc.property(metered, benefit, (meteredFen, percentOff) => {
        const off = couponOffFen({ benefit: percentOff }, meteredFen)
        expect(off).toBeLessThanOrEqual(Math.min(percentOff.maxOffFen, meteredFen))
        const exact = (meteredFen * percentOff.offBasisPoints) / 10_000
        expect(off).toBe(Math.min(Math.floor(exact + 0.5), percentOff.maxOffFen, meteredFen))
      }),
    )
  })

  it('leaves the fuel price alone when it is a gift', () => {
    const benefit = { kind: 'freeGift', thresholdFen: 0, gift: { zh: '纸巾', en: 'tissues' } } as const
    expect(couponOffFen({ benefit }, 20_000)).toBe(0)
  })
})

describe('the life of a coupon', () => {
  it('goes from available over reserved to used, for one order only', () => {
    const reserved = reserveCoupon(sampleCoupon(), 'order1')
    expect(() => reserveCoupon(reserved, 'order2')).toThrow(new DomainError('COUPON_UNUSABLE'))
    expect(() => useCoupon(reserved, 'order2', at)).toThrow(DomainError)
    expect(() => useCoupon(sampleCoupon(), 'order1', at)).toThrow(DomainError)
    const used = useCoupon(reserved, 'order1', at)
    expect(used).toMatchObject({ state: 'used', usedAt: at, orderId: 'order1' })
    expect(() => releaseCoupon(used, 'order1', at, rules)).toThrow(DomainError)
    expect(() => returnCoupon(reserved, 'order1', at, rules)).toThrow(DomainError)
  })

  it('gives back what it was, or thirty days when it lapsed meanwhile', () => {
    const coupon = sampleCoupon()
    const reserved = reserveCoupon(coupon, 'order1')
    const used = useCoupon(reserved, 'order1', at)
    expect(releaseCoupon(reserved, 'order1', coupon.validUntil, rules)).toEqual(coupon)
    expect(returnCoupon(used, 'order1', coupon.validUntil, rules)).toEqual(coupon)
    const late = coupon.validUntil + 1
    expect(returnCoupon(used, 'order1', late, rules).validUntil).toBe(shanghaiAt('2026-05-02') - 1)
  })

  it('lapses when its last day is over, unless it is set aside or used', () => {
    const coupon = sampleCoupon()
    const reserved = reserveCoupon(coupon, 'order1')
    expect(lapseCoupon(coupon, coupon.validUntil)).toBe(coupon)
    expect(lapseCoupon(coupon, coupon.validUntil + 1).state).toBe('lapsed')
    expect(lapseCoupon(reserved, coupon.validUntil + 1)).toBe(reserved)
  })
})

describe('giving', () => {
  const template: CouponTemplate = {
    _id: 'spring',
    schema: 1,
    name: { zh: '春季券', en: 'Spring' },
    benefit: { kind: 'moneyOff', thresholdFen: 0, offFen: 500 },
    productIds: ['gasoline95'],
    obtain: 'claim',
    claimFrom: at,
    claimUntil: at + 10,
    perMember: 2,
    validDays: 7,
    status: 'published',
  }

  it('makes the n-th coupon of a member, valid to the end of its last day', () => {
    const coupon = issueCoupon(template, 'member1', 2, at, 'campaign')
    expect(coupon).toMatchObject({ _id: 'coupon:member1:spring:2', state: 'available', origin: 'campaign' })
    expect(coupon.validUntil).toBe(shanghaiAt('2026-03-13') - 1)
    expect(CouponSchema.parse(coupon)).toEqual(coupon)
  })

  it('lets a member claim as many as he may have, while claiming is open', () => {
    expect(claimCoupon(template, 'member1', 1, at)._id).toBe('coupon:member1:spring:2')
    const refused: [CouponTemplate, number, number][] = [
      [template, 2, at],
      [template, 0, at - 1],
      [template, 0, at + 11],
      [{ ...template, status: 'withdrawn' }, 0, at],
      [{ ...template, obtain: 'issue' }, 0, at],
    ]
    for (const [one, had, when] of refused) {
      expect(() => claimCoupon(one, 'member1', had, when)).toThrow(new DomainError('COUPON_UNAVAILABLE'))
    }
  })

  it('starts with templates of the right shape', () => {
    for (const one of defaultCouponTemplates) expect(CouponTemplateSchema.parse(one)).toEqual(one)
  })
})
