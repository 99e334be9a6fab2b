import { DomainError } from '../../contracts/errors'
import {
  memberWithPoints,
  plainDay,
  sampleCoupon,
  sampleMember,
  samplePricing,
  shanghaiAt,
} from '../testing/samples'
import { bestCoupon } from './bestCoupon'
import { quote, type QuoteInput } from './quote'
import { QuoteSchema, type Quote } from './records'

const wednesday = shanghaiAt('2026-03-04', 600)
const silver = { tier: { code: 'silver', since: 0 } } as const
const diesel = { volumeMl: 40_000, amountFen: 28_480, priceFenPerL: 712, productId: 'diesel0' }

function input(changes: Partial<QuoteInput> = {}): QuoteInput {
  return {
    metered: { volumeMl: 40_000, amountFen: 31_200, priceFenPerL: 780, productId: 'gasoline95' },
    rulesAt: shanghaiAt(plainDay, 600),
    couponAt: shanghaiAt(plainDay, 610),
    member: sampleMember(silver),
    pricing: samplePricing(),
    coupon: null,
    pointsWanted: 0,
    ...changes,
  }
}

const printed = (one: Quote): [string, number][] =>
  one.lines.map((line) => [line.ref ?? line.code, line.amountFen])
const refused = (one: Quote): Record<string, string> =>
  Object.fromEntries(
    one.notApplied.map(({ ref, code, reason }) => [ref ?? code, reason.key.replace('quote.not.', '')]),
  )

describe('the price of an order', () => {
  it('takes tier, weekday, coupon and points off, in this order, and says what did not apply', () => {
    const one = quote(
      input({
        rulesAt: wednesday,
        couponAt: wednesday,
        member: memberWithPoints(500, silver),
        coupon: sampleCoupon(),
        pointsWanted: 500,
      }),
    )
    expect(printed(one)).toEqual([
      ['metered', 31_200],
      ['silver', -800],
      ['wednesday', -800],
      ['coupon:member1:birthday:1', -3_000],
      ['pointsDeduction', -500],
    ])
    expect(refused(one)).toEqual({
      saturday: 'otherWeekday',
      memberDay: 'otherDay',
      diesel: 'otherProduct',
      frequentDriver: 'moreFuellings',
    })
    expect(one).toMatchObject({
      dueFen: 26_100,
      savedFen: 4_600,
      pointsUsed: 500,
      pointsUsable: 500,
      pointsToEarn: 313,
      multiplierPercent: 120,
      couponId: 'coupon:member1:birthday:1',
      businessDay: '2026-03-04',
      pricingVersion: 7,
    })
    expect(QuoteSchema.parse(one)).toEqual(one)
  })

  it('shrinks the last group at the cap, and names it', () => {
    const member = sampleMember({
      tier: { code: 'diamond', since: 0 },
      fuelling: { ...sampleMember().fuelling, week: { monday: '2026-03-02', fuellings: 1 } },
    })
    const one = quote(input({ rulesAt: wednesday, member, metered: diesel }))
    expect(printed(one)).toEqual([
      ['metered', 28_480],
      ['diamond', -2_000],
      ['wednesday', -800],
      ['diesel', -1_200],
    ])
    expect(one.lines[3]?.reason).toEqual({
      key: 'quote.litreOffCapped',
      args: { nameZh: '柴油', nameEn: 'Diesel', off: 30, cap: 100 },
    })
    expect(refused(one)).toMatchObject({ frequentDriver: 'cap' })
  })

  it('applies the best campaign of a group and names the better one', () => {
    const memberDay = shanghaiAt('2026-04-08', 600)
    const one = quote(input({ rulesAt: memberDay }))
    expect(printed(one)).toContainEqual(['memberDay', -1_200])
    expect(one.notApplied).toContainEqual({
      code: 'weekday',
      ref: 'wednesday',
      reason: {
        key: 'quote.not.betterOne',
        args: { nameZh: '周三', nameEn: 'Wednesday', betterZh: '会员日', betterEn: 'Member day' },
      },
    })
  })

  it('counts this fuelling among those of the week', () => {
    const { fuelling } = sampleMember()
    const after = (fuellings: number, monday: string) =>
      printed(
        quote(
          input({
            rulesAt: wednesday,
            member: sampleMember({ fuelling: { ...fuelling, week: { monday, fuellings } } }),
          }),
        ),
      )
    expect(after(1, '2026-03-02')).toContainEqual(['frequentDriver', -800])
    expect(after(0, '2026-03-02')).not.toContainEqual(['frequentDriver', -800])
    expect(after(5, '2026-02-23')).not.toContainEqual(['frequentDriver', -800])
  })

  it('turns weekday campaigns at Shanghai midnight, by the end of the fuelling', () => {
    const midnight = shanghaiAt('2026-03-05')
    expect(printed(quote(input({ rulesAt: midnight - 1, couponAt: midnight })))).toContainEqual([
      'wednesday',
      -800,
    ])
    expect(refused(quote(input({ rulesAt: midnight, couponAt: midnight })))).toMatchObject({
      wednesday: 'otherWeekday',
    })
  })

  it('never goes under the floor price, and leaves a coupon without room unused', () => {
    const pricing = samplePricing()
    const products = pricing.products.map((one) => ({ ...one, floorFenPerL: 755 }))
    const one = quote(input({ pricing: { ...pricing, products }, coupon: sampleCoupon() }))
    expect(printed(one)).toEqual([
      ['metered', 31_200],
      ['silver', -800],
      ['coupon:member1:birthday:1', -200],
    ])
    expect(one.lines[2]?.reason.key).toBe('quote.couponToFloor')
    const bare = products.map((product) => ({ ...product, floorFenPerL: 765 }))
    const two = quote(input({ pricing: { ...pricing, products: bare }, coupon: sampleCoupon() }))
    expect(printed(two)).toEqual([
      ['metered', 31_200],
      ['silver', -600],
    ])
    expect(two.lines[1]?.reason.key).toBe('quote.litreOffToFloor')
    expect(two.couponId).toBeNull()
    expect(refused(two)).toMatchObject({ 'coupon:member1:birthday:1': 'floor' })
  })

  it('says why a coupon or points were not used', () => {
    const one = quote(input({ coupon: sampleCoupon({ state: 'used' }), pointsWanted: 100 }))
    expect(refused(one)).toMatchObject({
      'coupon:member1:birthday:1': 'coupon.used',
      pointsDeduction: 'noPoints',
    })
    const tiny = { volumeMl: 10, amountFen: 4, priceFenPerL: 780, productId: 'gasoline95' }
    const two = quote(input({ metered: tiny, member: memberWithPoints(100), pointsWanted: 100 }))
    expect(refused(two)).toMatchObject({ pointsDeduction: 'deductionTooSmall' })
  })

  it('spends no point that has lapsed by the confirmation', () => {
    const lots = [
      { expiresOn: '2026-03-04', points: 300 },
      { expiresOn: '2026-03-31', points: 200 },
    ]
    const member = sampleMember({ points: { available: 500, held: 0, lots, holds: [] } })
    expect(quote(input({ member, pointsWanted: 500 })).pointsUsed).toBe(200)
  })

  it('counts the coupon and the points of an order that is priced again as its own', () => {
    const coupon = sampleCoupon({ state: 'reserved', orderId: 'order1' })
    const first = quote(input({ member: memberWithPoints(300), coupon: sampleCoupon(), pointsWanted: 300 }))
    const again = quote(
      input({
        member: memberWithPoints(0),
        coupon,
        pointsWanted: 300,
        own: { orderId: 'order1', points: 300 },
      }),
    )
    expect(again.digest).toBe(first.digest)
  })

  it('doubles points on the birthday and on the first fuelling, up to the cap', () => {
    const { fuelling } = sampleMember()
    const onDay = (day: string, birthdayKey: string, count: number) =>
      quote(
        input({
          rulesAt: shanghaiAt(day, 600),
          member: sampleMember({ ...silver, birthdayKey, fuelling: { ...fuelling, count } }),
        }),
      ).multiplierPercent
    expect(onDay('2026-02-28', '02-29', 1)).toBe(240)
    expect(onDay('2026-03-01', '02-29', 1)).toBe(120)
    expect(onDay('2028-02-29', '02-29', 0)).toBe(400)
  })

  it('refuses a product that the station does not sell', () => {
    expect(() => quote(input({ metered: { ...diesel, productId: 'water' } }))).toThrow(
      new DomainError('NOT_FOUND'),
    )
  })
})

describe('the digest of a quote', () => {
  it('stays when only the version or the unused rules changed, and changes with any amount', () => {
    const pricing = samplePricing()
    const same = quote(input({ pricing: { ...pricing, version: 8 } }))
    expect(same.digest).toBe(quote(input()).digest)
    const others = [
      quote(input({ coupon: sampleCoupon() })),
      quote(input({ member: sampleMember() })),
      quote(input({ rulesAt: wednesday })),
      quote(input({ metered: { ...input().metered, amountFen: 31_201 } })),
    ]
    expect(new Set([same, ...others].map((one) => one.digest)).size).toBe(5)
  })
})

describe('the best coupon', () => {
  const thirty = sampleCoupon()
  const forty = sampleCoupon({ _id: 'b', benefit: { kind: 'moneyOff', thresholdFen: 0, offFen: 4_000 } })
  const soon = { ...forty, _id: 'c', validUntil: forty.validUntil - 1 }
  const gift = sampleCoupon({
    benefit: { kind: 'freeGift', thresholdFen: 0, gift: { zh: '水', en: 'water' } },
  })

  it('leaves the least due; of equals the one that lapses first', () => {
    expect(bestCoupon([thirty, forty], input())).toBe(forty)
    expect(bestCoupon([thirty, forty, soon], input())).toBe(soon)
    expect(bestCoupon([forty, { ...forty, _id: 'a' }], input())?._id).toBe('a')
  })

  it('is none when nothing comes off', () => {
    expect(bestCoupon([], input())).toBeNull()
    expect(bestCoupon([gift, sampleCoupon({ state: 'used' })], input())).toBeNull()
  })
})
