import * as z from 'zod/mini'
import { CouponBenefitSchema } from '../domain/coupons/records'
import { bilingual, instant } from '../domain/units/schema'
import { defineContract } from './contract'
import { couponView, id, nothing, requestId } from './shapes'

/** Coupons to take and coupons owned (H1, H3–H4). */
export const coupon = defineContract({
  claimable: {
    roles: ['driver'],
    input: nothing,
    output: z.object({
      templates: z.array(
        z.object({
          templateId: z.string(),
          name: bilingual,
          benefit: CouponBenefitSchema,
          claimUntil: instant,
          /** How many more this member may take. */
          left: z.int(),
        }),
      ),
    }),
  },
  claim: {
    roles: ['driver'],
    input: z.object({ templateId: id, requestId }),
    output: z.object({ coupon: couponView }),
  },
  list: {
    roles: ['driver'],
    input: z.object({ state: z._default(z.enum(['available', 'used', 'lapsed']), 'available') }),
    output: z.object({ coupons: z.array(couponView) }),
  },
})
