import type { CampaignView } from '../../../core/contracts/shapes'
import { OPEN_END } from '../../../core/domain/pricing/defaults'
import type { LitreCampaign, Pricing } from '../../../core/domain/pricing/records'
import { dayOfMonth, isoWeekday } from '../../../core/domain/units/time'
import { gradeOf } from './prices'

/** The price-offs per litre that run at an instant, as facts: the phone puts them into words (B5). */
export function campaignViews(pricing: Pricing, at: number): CampaignView[] {
  return pricing.litreCampaigns
    .filter(({ from, until }) => from <= at && at <= until)
    .map((campaign) => ({
      campaignId: campaign.campaignId,
      group: campaign.group,
      name: campaign.name,
      offFenPerL: campaign.offFenPerL,
      grades: (campaign.productIds ?? []).map((productId) => gradeOf(pricing, productId)),
      weekdays: [...(campaign.weekdays ?? [])],
      monthDays: [...(campaign.monthDays ?? [])],
      minFuellingsThisWeek: campaign.minFuellingsThisWeek ?? 0,
      tiers: [...(campaign.tiers ?? [])],
      until: campaign.until >= OPEN_END ? null : campaign.until,
      today: countsToday(campaign, at),
    }))
}

function countsToday({ weekdays, monthDays }: LitreCampaign, at: number): boolean {
  return weekdays?.includes(isoWeekday(at)) !== false && monthDays?.includes(dayOfMonth(at)) !== false
}
