import * as z from 'zod/mini'
import {
  basisPoints,
  bilingual,
  day,
  fen,
  fenAmount,
  fenPerL,
  instant,
  percent,
  pointsAmount,
  reason,
  recordHead,
} from '../units/schema'

export const tierCodes = ['normal', 'silver', 'gold', 'diamond'] as const
export type TierCode = (typeof tierCodes)[number]

/** A tier as the owner sets it (F1, F4–F6, F13). */
export const TierSchema = z.object({
  code: z.enum(tierCodes),
  name: bilingual,
  thresholdGrowth: z.int().check(z.nonnegative()),
  fuelOffFenPerL: fenAmount,
  shopOffBasisPoints: basisPoints,
  pointsMultiplierPercent: percent,
})
export type Tier = z.infer<typeof TierSchema>

/** A fuel as the station sells it, with its prices of the last 13 months and those to come, oldest first (B8, B9). */
export const PricedProductSchema = z.object({
  productId: z.string(),
  /** `95#` */
  grade: z.string(),
  name: bilingual,
  kind: z.enum(['gasoline', 'diesel']),
  /** `国VIB` */
  qualityStandard: z.string(),
  supply: bilingual,
  /** Nineteen digits, confirmed by the station's accountant. */
  taxCode: z.string(),
  floorFenPerL: fenPerL,
  /** The highest retail price the province allows. Absent: none that the owner has told of. */
  capFenPerL: z.optional(fenPerL),
  prices: z.array(z.object({ effectiveAt: instant, priceFenPerL: fenPerL, announcedAt: instant })),
})
export type PricedProduct = z.infer<typeof PricedProductSchema>

/** A price-off per litre (H5–H7). Of each group the best one applies. */
export const LitreCampaignSchema = z.object({
  campaignId: z.string(),
  group: z.enum(['weekday', 'fuel', 'personal']),
  name: bilingual,
  offFenPerL: fenAmount,
  /** Absent: every product. */
  productIds: z.optional(z.array(z.string())),
  /** ISO weekdays, Monday 1 … Sunday 7. Absent: every day. */
  weekdays: z.optional(z.array(z.int())),
  /** Days of the month, for a member day. Absent: every day. */
  monthDays: z.optional(z.array(z.int())),
  /** Personal: the fuellings this week, this one included, from which it applies. */
  minFuellingsThisWeek: z.optional(z.int()),
  /** Absent: every tier. */
  tiers: z.optional(z.array(z.enum(tierCodes))),
  from: instant,
  until: instant,
})
export type LitreCampaign = z.infer<typeof LitreCampaignSchema>

/** How points are earned, deducted, redeemed and lapse (G1, G2, G5, G7, D11). */
export const PointsRulesSchema = z.object({
  earnBasisPoints: basisPoints,
  earnByProduct: z.array(z.object({ productId: z.string(), earnBasisPoints: basisPoints })),
  birthdayPercent: percent,
  firstFuellingPercent: percent,
  multiplierCapPercent: percent,
  /** Points that pay one yuan in direct deduction. */
  deductionPointsPerYuan: z.int().check(z.positive()),
  deductionMaxBasisPoints: basisPoints,
  validityMonths: z.int().check(z.positive()),
  /** What spent points are worth in money when a refund takes them back. */
  redemptionFenPerPoint: fenAmount,
  returnedLotDays: z.int().check(z.positive()),
})
export type PointsRules = z.infer<typeof PointsRulesSchema>

export const GrowthRulesSchema = z.object({
  qualifyingFuellingFen: fenAmount,
  pointsPerQualifyingDay: z.int().check(z.nonnegative()),
})
export type GrowthRules = z.infer<typeof GrowthRulesSchema>

/** Points that become a coupon (G5). */
export const RedemptionSchema = z.object({
  redemptionId: z.string(),
  name: bilingual,
  costPoints: pointsAmount,
  templateId: z.string(),
})
export type Redemption = z.infer<typeof RedemptionSchema>

export const PaymentRulesSchema = z.object({
  lockMs: z.int(),
  /** A payment must end this long before its lock does. */
  attemptMarginMs: z.int(),
  authorisationIdleMs: z.int(),
  overrunMl: z.int(),
  /** So many open orders may a member have at once. */
  maxLiveOrders: z.int(),
  /** So often may a member lock one and the same sale. */
  maxLocksPerSale: z.int(),
})
export type PaymentRules = z.infer<typeof PaymentRulesSchema>

/** `pricings/{stationId}:current` and, never changed again, `pricings/{stationId}:{version}`. */
export const PricingSchema = z.object({
  ...recordHead,
  stationId: z.string(),
  version: z.int(),
  publishedAt: instant,
  publishedBy: z.string(),
  products: z.array(PricedProductSchema),
  tiers: z.array(TierSchema),
  litreCampaigns: z.array(LitreCampaignSchema),
  litreOffCapFenPerL: fenAmount,
  points: PointsRulesSchema,
  growth: GrowthRulesSchema,
  redemptions: z.array(RedemptionSchema),
  payment: PaymentRulesSchema,
})
export type Pricing = z.infer<typeof PricingSchema>

export const quoteLineCodes = [
  'metered',
  'tier',
  'weekday',
  'fuel',
  'personal',
  'coupon',
  'pointsDeduction',
] as const

/** One printed line. `metered` is positive, what is taken off is negative. */
export const QuoteLineSchema = z.object({
  code: z.enum(quoteLineCodes),
  amountFen: fen,
  reason,
  /** The campaign or coupon behind the line. */
  ref: z.optional(z.string()),
})
export type QuoteLine = z.infer<typeof QuoteLineSchema>

/** A rule that did not apply, and why. */
export const NotAppliedSchema = z.object({
  code: z.enum(quoteLineCodes),
  ref: z.optional(z.string()),
  reason,
})
export type NotApplied = z.infer<typeof NotAppliedSchema>

/** What multiplies the points of one fuelling beyond its tier (H11, H13). */
export const earnExtras = ['firstFuelling', 'birthday'] as const
export type EarnExtra = (typeof earnExtras)[number]

/** A price with its reasons, as it is stored on the order. */
export const QuoteSchema = z.object({
  meteredFen: fenAmount,
  volumeMl: z.int(),
  unitPriceFenPerL: fenPerL,
  lines: z.array(QuoteLineSchema),
  notApplied: z.array(NotAppliedSchema),
  /** Left to pay by outside tenders and balances. */
  dueFen: fenAmount,
  savedFen: fenAmount,
  couponId: z.nullable(z.string()),
  pointsUsed: pointsAmount,
  /** The most points that could be used here. */
  pointsUsable: pointsAmount,
  /** What they would take off; absent on quotes of an older version. */
  pointsUsableFen: z.optional(fenAmount),
  /** What this order will earn when it is paid in full. */
  pointsToEarn: pointsAmount,
  multiplierPercent: percent,
  /** Absent on quotes of an older version. */
  extras: z.optional(z.array(z.enum(earnExtras))),
  tier: z.enum(tierCodes),
  pricingVersion: z.int(),
  businessDay: day,
  /** Names every input that a changed price would change: a confirmation repeats it. */
  digest: z.string(),
})
export type Quote = z.infer<typeof QuoteSchema>
