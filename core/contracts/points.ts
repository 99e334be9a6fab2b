import * as z from 'zod/mini'
import { acts } from '../domain/ledger/records'
import { LotSchema } from '../domain/members/records'
import { bilingual, instant, pointsAmount } from '../domain/units/schema'
import { defineContract } from './contract'
import { couponView, cursor, id, nothing, requestId } from './shapes'

/** Balance, statement and redemption of points (G5, G7–G8). */
export const points = defineContract({
  summary: {
    roles: ['driver'],
    input: nothing,
    output: z.object({
      available: z.int(),
      held: pointsAmount,
      lots: z.array(LotSchema),
      /** What lapses within thirty days. */
      lapsingSoon: pointsAmount,
      redemptions: z.array(
        z.object({
          redemptionId: z.string(),
          name: bilingual,
          costPoints: pointsAmount,
          affordable: z.boolean(),
        }),
      ),
    }),
  },
  /** Every movement, newest first. */
  statement: {
    roles: ['driver'],
    input: z.object({ cursor }),
    output: z.object({
      rows: z.array(
        z.object({
          journalId: z.string(),
          act: z.enum(acts),
          points: z.int(),
          at: instant,
          orderId: z.nullable(z.string()),
        }),
      ),
      nextCursor: z.nullable(z.string()),
    }),
  },
  /** Points become a coupon, at once. */
  redeem: {
    roles: ['driver'],
    input: z.object({ redemptionId: id, requestId }),
    output: z.object({ available: z.int(), coupon: couponView }),
  },
})
