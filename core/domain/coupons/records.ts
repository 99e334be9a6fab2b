import * as z from 'zod/mini'
import { basisPoints, bilingual, fenAmount, instant, recordHead } from '../units/schema'

/** What a coupon does (H1). */
export const CouponBenefitSchema = z.discriminatedUnion('kind', [
  /** 满减 */
  z.object({ kind: z.literal('moneyOff'), thresholdFen: fenAmount, offFen: fenAmount }),
  /** 折扣, with a maximum */
  z.object({
    kind: z.literal('percentOff'),
    thresholdFen: fenAmount,
    offBasisPoints: basisPoints,
    maxOffFen: fenAmount,
  }),
  /** 赠品 */
  z.object({ kind: z.literal('freeGift'), thresholdFen: fenAmount, gift: bilingual }),
  /** 商品券 */
  z.object({ kind: z.literal('productVoucher'), product: bilingual }),
])
export type CouponBenefit = z.infer<typeof CouponBenefitSchema>

/** `couponTemplates/{templateId}` */
export const CouponTemplateSchema = z.object({
  ...recordHead,
  name: bilingual,
  benefit: CouponBenefitSchema,
  /** Absent: every product. */
  productIds: z.optional(z.array(z.string())),
  /** `claim`: members take it themselves; `issue`: given by a rule (birthday, redemption, refund). */
  obtain: z.enum(['claim', 'issue']),
  claimFrom: instant,
  claimUntil: instant,
  perMember: z.int(),
  /** Days from receipt until it lapses, at the end of that day. */
  validDays: z.int(),
  status: z.enum(['published', 'withdrawn']),
})
export type CouponTemplate = z.infer<typeof CouponTemplateSchema>

/** `coupons/coupon:{memberId}:{templateId}:{n}`: one member's coupon; its benefit is copied, so a later edit changes nothing. */
export const CouponSchema = z.object({
  ...recordHead,
  memberId: z.string(),
  templateId: z.string(),
  name: bilingual,
  benefit: CouponBenefitSchema,
  productIds: z.optional(z.array(z.string())),
  state: z.enum(['available', 'reserved', 'used', 'lapsed']),
  /** The order that reserved or used it; empty while available. */
  orderId: z.string(),
  receivedAt: instant,
  validFrom: instant,
  validUntil: instant,
  usedAt: z.nullable(instant),
  origin: z.enum(['claim', 'redemption', 'birthday', 'campaign', 'refund']),
  /** Of the phone's request that took it; sent again, it finds this coupon. */
  requestId: z.optional(z.string()),
})
export type Coupon = z.infer<typeof CouponSchema>
