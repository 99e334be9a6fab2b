import type { OutputOf } from '../../core/contracts/contract'
import type { coupon as contract } from '../../core/contracts/coupon'
import type { Pricing } from '../../core/domain/pricing/records'
import type { Database } from '../common/data/database'
import { fuelsOf } from './ownCoupons'

type Claimable = OutputOf<(typeof contract)['claimable']>['templates']

/** What a member may still take, and how often (H3). */
export async function claimableBy(
  db: Database,
  memberId: string,
  pricing: Pricing,
  at: number,
): Promise<Claimable> {
  const published = await db.couponTemplates.find({
    where: { status: 'published', obtain: 'claim' },
    limit: 100,
  })
  const open = published.filter(({ claimFrom, claimUntil }) => claimFrom <= at && at <= claimUntil)
  if (open.length === 0) return []
  const had = await db.coupons.find({
    where: { memberId, templateId: { in: open.map(({ _id }) => _id) } },
    limit: 1000,
  })
  return open.flatMap(({ _id: templateId, name, benefit, productIds, claimUntil, validDays, perMember }) => {
    const left = perMember - had.filter((coupon) => coupon.templateId === templateId).length
    const fuels = fuelsOf(productIds, pricing)
    return left > 0 ? [{ templateId, name, benefit, fuels, claimUntil, validDays, perMember, left }] : []
  })
}
