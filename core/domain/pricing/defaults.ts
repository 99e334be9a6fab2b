import type { LitreCampaign, Pricing, Tier } from './records'

/** What a station starts with; the owner changes every number of it (product decisions; F1, F4–F6, G1, G5, H5–H7). */

/** As far ahead as a campaign without an end may run: the last instant that four-digit years can name. */
export const OPEN_END = 253_402_271_999_999

export const defaultTiers: readonly Tier[] = [
  {
    code: 'normal',
    name: { zh: '普卡', en: 'Normal' },
    thresholdGrowth: 0,
    fuelOffFenPerL: 10,
    shopOffBasisPoints: 0,
    pointsMultiplierPercent: 100,
  },
  {
    code: 'silver',
    name: { zh: '银卡', en: 'Silver' },
    thresholdGrowth: 2_000,
    fuelOffFenPerL: 20,
    shopOffBasisPoints: 200,
    pointsMultiplierPercent: 120,
  },
  {
    code: 'gold',
    name: { zh: '金卡', en: 'Gold' },
    thresholdGrowth: 8_000,
    fuelOffFenPerL: 30,
    shopOffBasisPoints: 500,
    pointsMultiplierPercent: 150,
  },
  {
    code: 'diamond',
    name: { zh: '钻石卡', en: 'Diamond' },
    thresholdGrowth: 20_000,
    fuelOffFenPerL: 50,
    shopOffBasisPoints: 800,
    pointsMultiplierPercent: 200,
  },
]

/** The price-offs per litre of the first version, for a station whose diesels are the given products. */
export function defaultLitreCampaigns(dieselIds: readonly string[], from: number): LitreCampaign[] {
  const always = { from, until: OPEN_END }
  return [
    {
      campaignId: 'wednesday',
      group: 'weekday',
      name: { zh: '周三', en: 'Wednesday' },
      offFenPerL: 20,
      weekdays: [3],
      ...always,
    },
    {
      campaignId: 'saturday',
      group: 'weekday',
      name: { zh: '周六', en: 'Saturday' },
      offFenPerL: 30,
      weekdays: [6],
      ...always,
    },
    {
      campaignId: 'memberDay',
      group: 'weekday',
      name: { zh: '会员日', en: 'Member day' },
      offFenPerL: 30,
      monthDays: [8],
      ...always,
    },
    {
      campaignId: 'diesel',
      group: 'fuel',
      name: { zh: '柴油', en: 'Diesel' },
      offFenPerL: 40,
      productIds: [...dieselIds],
      ...always,
    },
    {
      campaignId: 'frequentDriver',
      group: 'personal',
      name: { zh: '常客周三', en: 'Frequent driver Wednesday' },
      offFenPerL: 20,
      weekdays: [3],
      minFuellingsThisWeek: 2,
      ...always,
    },
  ]
}

type Rules = Pick<Pricing, 'litreOffCapFenPerL' | 'points' | 'growth' | 'redemptions' | 'payment'>

export const defaultRules: Rules = {
  litreOffCapFenPerL: 100,
  points: {
    earnBasisPoints: 100,
    earnByProduct: [],
    birthdayPercent: 200,
    firstFuellingPercent: 200,
    multiplierCapPercent: 400,
    deductionPointsPerYuan: 100,
    deductionMaxBasisPoints: 2_000,
    validityMonths: 24,
    redemptionFenPerPoint: 2,
    returnedLotDays: 30,
  },
  growth: { qualifyingFuellingFen: 5_000, pointsPerQualifyingDay: 10 },
  redemptions: [
    {
      redemptionId: 'fuel20',
      name: { zh: '20 元加油券', en: '20 yuan fuel coupon' },
      costPoints: 1_000,
      templateId: 'fuel20',
    },
  ],
  payment: {
    lockMs: 180_000,
    attemptMarginMs: 20_000,
    authorisationIdleMs: 300_000,
    overrunMl: 50,
    maxLiveOrders: 2,
    maxLocksPerSale: 3,
  },
}
