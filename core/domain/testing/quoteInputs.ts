import fc from 'fast-check'
import { type LitreCampaign, type Pricing, type Tier, tierCodes } from '../pricing/records'
import type { QuoteInput } from '../pricing/quote'
import { addDays } from '../units/time'
import { memberWithPoints, sampleCoupon, samplePricing, shanghaiAt } from './samples'

/** Any fuelling with any rules: tiers, campaigns, cap, floor price, coupon and points, within two weeks. */

/** The most that one group of the arbitrary rules takes off a litre, fen. */
export const MAX_OFF = 80

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

export const quoteInputs: fc.Arbitrary<QuoteInput> = fc
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
