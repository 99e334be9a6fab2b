import type { OutputOf } from '../../core/contracts/contract'
import type { points as contract } from '../../core/contracts/points'
import type { Pricing } from '../../core/domain/pricing/records'
import type { Database } from '../common/data/database'

type Redemptions = OutputOf<(typeof contract)['summary']>['redemptions']

/** What a balance can become: each with what it is worth, as long as its coupon is given out (G5). */
export async function redemptionsFor(
  db: Database,
  pricing: Pick<Pricing, 'redemptions'>,
  available: number,
): Promise<Redemptions> {
  const templateIds = [...new Set(pricing.redemptions.map(({ templateId }) => templateId))]
  if (templateIds.length === 0) return []
  const templates = await db.couponTemplates.find({
    where: { _id: { in: templateIds }, status: 'published' },
    limit: templateIds.length,
  })
  return pricing.redemptions.flatMap(({ redemptionId, name, costPoints, templateId }) => {
    const template = templates.find(({ _id }) => _id === templateId)
    if (template === undefined) return []
    const missingPoints = Math.max(0, costPoints - available)
    const { benefit, validDays } = template
    return [
      { redemptionId, name, costPoints, affordable: missingPoints === 0, missingPoints, benefit, validDays },
    ]
  })
}
