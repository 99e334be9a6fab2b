import { coupon as contract } from '../../../core/contracts/coupon'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'

/** What the caller may still take, and how often (H3). */
export const claimable = action(contract.claimable, async ({ caller, db, clock }) => {
  const at = clock.now()
  const published = await db.couponTemplates.find({
    where: { status: 'published', obtain: 'claim' },
    limit: 100,
  })
  const open = published.filter(({ claimFrom, claimUntil }) => claimFrom <= at && at <= claimUntil)
  if (open.length === 0) return { templates: [] }
  const had = await db.coupons.find({
    where: { memberId: memberIdOf(caller), templateId: { in: open.map(({ _id }) => _id) } },
    limit: 1000,
  })
  const templates = open.map(({ _id: templateId, name, benefit, claimUntil, perMember }) => {
    const taken = had.filter((coupon) => coupon.templateId === templateId).length
    return { templateId, name, benefit, claimUntil, left: Math.max(0, perMember - taken) }
  })
  return { templates: templates.filter(({ left }) => left > 0) }
})
