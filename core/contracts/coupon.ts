import * as z from 'zod/mini'
import { CouponBenefitSchema, CouponSchema } from '../domain/coupons/records'
import { bilingual, instant } from '../domain/units/schema'
import { defineContract } from './contract'
import { couponView, id, nothing, requestId } from './shapes'

/** The grades a coupon is for; null when it is for every fuel. */
const fuels = z.nullable(z.array(z.string()))

/** A coupon as its owner sees it, with all that bounds its use. */
const ownCoupon = z.extend(couponView, {
  fuels,
  receivedAt: instant,
  usedAt: z.nullable(instant),
  /** The order that holds or used it. */
  orderId: z.nullable(z.string()),
  origin: CouponSchema.shape.origin,
})

const claimable = z.object({
  templateId: z.string(),
  name: bilingual,
  benefit: CouponBenefitSchema,
  fuels,
  claimUntil: instant,
  /** Days from receipt until it lapses. */
  validDays: z.int(),
  perMember: z.int(),
  /** How many more this member may take. */
  left: z.int(),
})

/** Coupons to take and coupons owned (H1, H3–H4). */
export const coupon = defineContract({
  /** The first screen: what can be used, and what can be taken. */
  open: {
    roles: ['driver'],
    input: nothing,
    output: z.object({ coupons: z.array(ownCoupon), claimable: z.array(claimable), at: instant }),
  },
  claimable: {
    roles: ['driver'],
    input: nothing,
    output: z.object({ templates: z.array(claimable) }),
  },
  claim: {
    roles: ['driver'],
    input: z.object({ templateId: id, requestId }),
    output: z.object({ coupon: couponView }),
  },
  list: {
    roles: ['driver'],
    input: z.object({ state: z._default(z.enum(['available', 'used', 'lapsed']), 'available') }),
    output: z.object({ coupons: z.array(ownCoupon) }),
  },
})
