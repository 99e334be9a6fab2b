import * as z from 'zod/mini'
import { CouponBenefitSchema } from '../domain/coupons/records'
import { acts } from '../domain/ledger/records'
import { LotSchema } from '../domain/members/records'
import { tierCodes } from '../domain/pricing/records'
import {
  basisPoints,
  bilingual,
  fenAmount,
  instant,
  millilitres,
  percent,
  pointsAmount,
} from '../domain/units/schema'
import { defineContract } from './contract'
import { couponView, cursor, id, nothing, requestId } from './shapes'

const statement = {
  rows: z.array(
    z.object({
      journalId: z.string(),
      act: z.enum(acts),
      points: z.int(),
      at: instant,
      orderId: z.nullable(z.string()),
      /** What was fuelled, when the movement belongs to an order. */
      fuel: z.nullable(z.object({ grade: z.string(), volumeMl: millilitres })),
    }),
  ),
  nextCursor: z.nullable(z.string()),
}

/** Balance, statement and redemption of points (G5, G7–G8). */
export const points = defineContract({
  /** The first screen: balance, what lapses when, what points are worth and can become, and the latest movements. */
  summary: {
    roles: ['driver'],
    input: nothing,
    output: z.object({
      /** Below zero when a refund took back more than was left: later points fill it first. */
      available: z.int(),
      held: pointsAmount,
      /** The orders that points are set aside for. */
      holds: z.array(z.object({ orderId: z.string(), points: pointsAmount })),
      lots: z.array(LotSchema),
      /** What lapses within thirty days. */
      lapsingSoon: pointsAmount,
      redemptions: z.array(
        z.object({
          redemptionId: z.string(),
          name: bilingual,
          costPoints: pointsAmount,
          affordable: z.boolean(),
          missingPoints: pointsAmount,
          benefit: CouponBenefitSchema,
          validDays: z.int(),
        }),
      ),
      rules: z.object({
        tier: z.enum(tierCodes),
        multiplierPercent: percent,
        earnBasisPoints: basisPoints,
        deductionPointsPerYuan: z.int(),
        deductionMaxBasisPoints: basisPoints,
        redemptionFenPerPoint: fenAmount,
        validityMonths: z.int(),
      }),
      ...statement,
      at: instant,
    }),
  },
  /** Every movement, newest first. */
  statement: { roles: ['driver'], input: z.object({ cursor }), output: z.object(statement) },
  /** Points become a coupon, at once. */
  redeem: {
    roles: ['driver'],
    input: z.object({ redemptionId: id, requestId }),
    output: z.object({ available: z.int(), coupon: couponView }),
  },
})
