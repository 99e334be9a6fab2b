import fc from 'fast-check'
import { couponThresholdFen } from '../coupons/coupons'
import { memberWithPoints, sampleCoupon, samplePricing, shanghaiAt } from '../testing/samples'
import { addDays } from '../units/time'
import { quote, type QuoteInput } from './quote'
import { type LitreCampaign, type Pricing, tierCodes, type Tier } from './records'

const MAX_OFF = 80

const tiers: fc.Arbitrary<Tier[]> = fc
  .array(fc.integer({ min: 0, max: MAX_OFF }), { minLength: 4, maxLength: 4 })
  .map((offs) => [...offs].sort((a, b) => a - b))
  .map((offs) => samplePricing().tiers.map((tier, rank) => ({ ...tier, fuelOffFenPerL: offs[rank] ?? 0 })))

const campaign: fc.Arbitrary<LitreCampaign> = fc
  .record(
    {
      group: fc.constantFrom('weekday', 'fuel', 'personal'),
      offFenPerL: fc.integer({ min: 0, max: MAX_OFF }),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
      productIds: fc.subarray(['gasoline95', 'diesel0']),
      minFuellingsThisWeek: fc.integer({ min: 1, max: 3 }),
      /** From some tier upwards: a better tier never loses a campaign. */
      tiers: fc.integer({ min: 0, max: 3 }).map((rank) => tierCodes.slice(rank)),
      from: fc.constantFrom(0, shanghaiAt('2026-03-05')),
      until: fc.constantFrom(shanghaiAt('2026-03-05'), shanghaiAt('2030-01-01')),
    },
    { requiredKeys: ['group', 'offFenPerL', 'from', 'until'] },
  )
  .map((one) => ({ ...one, campaignId: '', name: { zh: '活动', en: 'Offer' } }))

const pricing: fc.Arbitrary<Pricing> = fc
  .record({
    tiers,
    litreCampaigns: fc.array(campaign, { maxLength: 6 }),
    litreOffCapFenPerL: fc.integer({ min: 0, max: 150 }),
    floorFenPerL: fc.integer({ min: 1, max: 900 }),
  })
  .map(({ floorFenPerL, ...rules }) => {
    const base = samplePricing(rules)
    return {
      ...base,
      products: base.products.map((product) => ({ ...product, floorFenPerL })),
      litreCampaigns: rules.litreCampaigns.map((one, n) => ({ ...one, campaignId: `campaign${n}` })),
    }
  })

const benefit = fc.oneof(
  fc.record({ kind: fc.constant('moneyOff' as const), thresholdFen: fc.nat(40_000), offFen: fc.nat(60_000) }),
  fc.record({
    kind: fc.constant('percentOff' as const),
    thresholdFen: fc.nat(40_000),
    offBasisPoints: fc.nat(10_000),
    maxOffFen: fc.nat(20_000),
  }),
  fc.record({
    kind: fc.constant('freeGift' as const),
    thresholdFen: fc.nat(40_000),
    gift: fc.constant({ zh: '水', en: 'water' }),
  }),
)
const coupon = fc.option(benefit.map((one) => sampleCoupon({ benefit: one })))

const inputs: fc.Arbitrary<QuoteInput> = fc
  .record({
    volume: fc.integer({ min: 0, max: 20_000 }),
    priceFenPerL: fc.integer({ min: 300, max: 1_200 }),
    /** A dispenser rounds in its own way: its amount may be a fen off. */
    drift: fc.integer({ min: -1, max: 1 }),
    productId: fc.constantFrom('gasoline95', 'diesel0'),
    code: fc.constantFrom(...tierCodes),
    points: fc.nat(8_000),
    pointsWanted: fc.nat(10_000),
    minutes: fc.nat(14 * 1440),
    fuellings: fc.nat(3),
    pricing,
    coupon,
  })
  .map(({ volume, priceFenPerL, drift, productId, code, points, minutes, fuellings, ...rest }) => {
    const rulesAt = shanghaiAt('2026-03-02', minutes)
    const member = memberWithPoints(points, { tier: { code, since: 0 } })
    const monday = addDays('2026-03-02', minutes < 7 * 1440 ? 0 : 7)
    const amountFen = Math.max(0, Math.round((volume * priceFenPerL) / 100) + drift)
    return {
      metered: { volumeMl: volume * 10, amountFen, priceFenPerL, productId },
      rulesAt,
      couponAt: rulesAt,
      member: { ...member, fuelling: { ...member.fuelling, week: { monday, fuellings } } },
      ...rest,
    }
  })

const offOf = (lines: ReturnType<typeof quote>['lines'], ...codes: string[]): number =>
  0 - lines.filter((line) => codes.includes(line.code)).reduce((total, line) => total + line.amountFen, 0)

const litreCodes = ['tier', 'weekday', 'fuel', 'personal']

describe('every quote', () => {
  it('has lines that sum to what is due, none but the first above zero', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const one = quote(input)
        expect(one.lines.reduce((total, line) => total + line.amountFen, 0)).toBe(one.dueFen)
        expect(one.dueFen).toBeGreaterThanOrEqual(0)
        expect(one.lines[0]).toMatchObject({ code: 'metered', amountFen: input.metered.amountFen })
        expect(one.lines.slice(1).every((line) => line.amountFen <= 0)).toBe(true)
        expect(one.savedFen).toBe(offOf(one.lines, ...litreCodes, 'coupon'))
      }),
    )
  })

  it('never takes the fuel under its floor price by price-offs and coupon', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const one = quote(input)
        const floor = BigInt(input.pricing.products[0]?.floorFenPerL ?? 0) * BigInt(one.volumeMl)
        const fuelFen = one.meteredFen - one.savedFen
        const underOnItsOwn = BigInt(one.meteredFen) * 1000n < floor
        expect(underOnItsOwn ? one.savedFen === 0 : BigInt(fuelFen) * 1000n >= floor).toBe(true)
      }),
    )
  })

  it('takes no more off per litre than the cap, and exactly the cap when the groups reach it', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const free = {
          ...input.pricing,
          products: input.pricing.products.map((one) => ({ ...one, floorFenPerL: 1 })),
        }
        const { litreOffCapFenPerL: cap } = free
        const metered = {
          ...input.metered,
          priceFenPerL: 1_200,
          amountFen: Math.round(input.metered.volumeMl * 1.2),
        }
        const limited = quote({ ...input, metered, pricing: free, coupon: null })
        const unlimited = quote({
          ...input,
          metered,
          pricing: { ...free, litreOffCapFenPerL: 4 * MAX_OFF },
          coupon: null,
        })
        const perLitre = unlimited.lines.reduce(
          (total, line) => total + Number(line.reason.args['off'] ?? 0),
          0,
        )
        const capFen = Math.floor((cap * metered.volumeMl) / 1000 + 0.5)
        expect(offOf(limited.lines, ...litreCodes)).toBeLessThanOrEqual(capFen)
        if (perLitre >= cap) expect(offOf(limited.lines, ...litreCodes)).toBe(capFen)
        const shrunk = limited.lines.findIndex((line) => line.reason.key === 'quote.litreOffCapped')
        if (shrunk !== -1)
          expect(
            limited.lines
              .slice(shrunk + 1)
              .filter((line) => litreCodes.includes(line.code) && line.amountFen !== 0),
          ).toEqual([])
      }),
    )
  })

  it('names every rule of the pricing document once: applied, or not and why', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const one = quote(input)
        const named = [...one.lines, ...one.notApplied]
          .filter((entry) => litreCodes.includes(entry.code))
          .map((entry) => entry.ref)
        const rules = [input.member.tier.code, ...input.pricing.litreCampaigns.map((rule) => rule.campaignId)]
        expect([...named].sort()).toEqual([...rules].sort())
      }),
    )
  })

  it('of a better tier is never dearer, and never loses the coupon to its threshold', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...tierCodes), (input, other) => {
        const rank = (code: string): number => tierCodes.findIndex((tier) => tier === code)
        const better = rank(other) > rank(input.member.tier.code) ? other : input.member.tier.code
        const raised = quote({ ...input, member: { ...input.member, tier: { code: better, since: 0 } } })
        const plain = quote(input)
        expect(raised.dueFen).toBeLessThanOrEqual(plain.dueFen)
        const threshold = 'quote.not.coupon.threshold'
        const lost = (one: typeof plain) => one.notApplied.some(({ reason }) => reason.key === threshold)
        expect(lost(raised)).toBe(lost(plain))
      }),
    )
  })

  it('tests the threshold of a coupon on the metered amount', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { coupon } = input
        fc.pre(coupon !== null)
        const threshold = couponThresholdFen(coupon)
        const one = quote(input)
        const refused = one.notApplied.some(({ reason }) => reason.key === 'quote.not.coupon.threshold')
        expect(refused).toBe(input.metered.amountFen < threshold)
      }),
    )
  })

  it('deducts whole points, no more than wanted, owned, or a fifth of what is due after the coupon', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const one = quote(input)
        const paidInPoints = offOf(one.lines, 'pointsDeduction')
        expect(one.pointsUsed).toBe(Math.min(input.pointsWanted, one.pointsUsable))
        expect(paidInPoints).toBe(one.pointsUsed)
        expect(one.pointsUsable).toBeLessThanOrEqual(input.member.points.available)
        expect(paidInPoints * 5).toBeLessThanOrEqual(one.meteredFen - one.savedFen)
        expect(one.dueFen + one.savedFen + paidInPoints).toBe(one.meteredFen)
      }),
    )
  })

  it('is the same for the same input', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(quote(structuredClone(input))).toEqual(quote(input))
      }),
    )
  })
})
