import type { LitreCampaign, Pricing, TierCode } from '../pricing/records'
import { multiplyHalfUp, sum } from '../units/money'
import type { Bilingual } from '../units/schema'
import { dayOfMonth, isoWeekday } from '../units/time'
import type { FuelRow } from './rows'

/** A way to pay less, with what it would have saved on the fuellings looked at (E4). */
export interface CheaperDay {
  readonly campaignId: string
  readonly name: Bilingual
  readonly offFenPerL: number
  /** ISO weekdays, or days of the month; both empty: every day. */
  readonly weekdays: number[]
  readonly monthDays: number[]
  readonly couldSaveFen: number
}

/** Less than this is not worth a detour, fen. */
const WORTH_TELLING_FEN = 100

/**
 * The days on which the same fuel would have cost less: for each campaign of days that runs now, what the fuellings would
 * have saved on its days, beyond what campaigns of days took off when they were made. The best first.
 */
export function cheaperDays(
  rows: readonly FuelRow[],
  pricing: Pricing,
  tier: TierCode,
  at: number,
): CheaperDay[] {
  const running = pricing.litreCampaigns.filter(
    (campaign) =>
      campaign.group === 'weekday' &&
      campaign.from <= at &&
      at <= campaign.until &&
      campaign.tiers?.includes(tier) !== false,
  )
  return running
    .map((campaign) => {
      const gains = rows.map((row) => {
        if (campaign.productIds?.includes(row.productId) === false) return 0
        const more = campaign.offFenPerL - offOn(running, row)
        return more > 0 ? multiplyHalfUp(more, row.volumeMl, 1000) : 0
      })
      return {
        campaignId: campaign.campaignId,
        name: campaign.name,
        offFenPerL: campaign.offFenPerL,
        weekdays: campaign.weekdays ?? [],
        monthDays: campaign.monthDays ?? [],
        couldSaveFen: sum(gains),
      }
    })
    .filter(({ couldSaveFen }) => couldSaveFen >= WORTH_TELLING_FEN)
    .sort((a, b) => b.couldSaveFen - a.couldSaveFen)
}

/** The best of the running campaigns on the day of a fuelling. */
function offOn(running: readonly LitreCampaign[], row: FuelRow): number {
  const offs = running
    .filter(
      ({ weekdays, monthDays, productIds }) =>
        productIds?.includes(row.productId) !== false &&
        weekdays?.includes(isoWeekday(row.at)) !== false &&
        monthDays?.includes(dayOfMonth(row.at)) !== false,
    )
    .map(({ offFenPerL }) => offFenPerL)
  return Math.max(0, ...offs)
}
