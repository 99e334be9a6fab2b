import type { ClaimableHere } from '../../core/contracts/fuelling'
import { claimCoupon } from '../../core/domain/coupons/coupons'
import { couponChoices, type CouponChoice } from '../../core/domain/pricing/couponChoices'
import type { QuoteInput } from '../../core/domain/pricing/quote'
import type { Database } from '../common/data/database'

export interface ClaimableInput {
  readonly memberId: string
  readonly uncouponed: Omit<QuoteInput, 'coupon'>
  /** The member's own coupons as they stand here, the best first. */
  readonly choices: readonly CouponChoice[]
  readonly at: number
}

/** The coupon that a member may still take and that would leave less to pay than the best he has; null for none (H3). */
export async function claimableHere(
  db: Database,
  { memberId, uncouponed, choices, at }: ClaimableInput,
): Promise<ClaimableHere | null> {
  const published = await db.couponTemplates.find({
    where: { status: 'published', obtain: 'claim' },
    limit: 100,
  })
  const open = published.filter(({ claimFrom, claimUntil }) => claimFrom <= at && at <= claimUntil)
  if (open.length === 0) return null
  const had = await db.coupons.find({
    where: { memberId, templateId: { in: open.map(({ _id }) => _id) } },
    limit: 1000,
  })
  const candidates = open.flatMap((template) => {
    const times = had.filter(({ templateId }) => templateId === template._id).length
    return times < template.perMember ? [claimCoupon(template, memberId, times, at)] : []
  })
  const [best] = couponChoices(candidates, uncouponed)
  const [own] = choices
  const ownOffFen = own?.whyNot === null ? own.offFen : 0
  if (best?.whyNot !== null || best.offFen <= ownOffFen) return null
  return { templateId: best.coupon.templateId, name: best.coupon.name, offFen: best.offFen }
}
