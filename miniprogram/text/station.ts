import { distance, type CampaignView, type PriceView, type StationSummary } from '../lib/core'
import type { Position } from '../platform/position'
import { named, text } from './text'
import { whenText } from './when'

/** Metres from here to a station in a straight line; null while the driver's place is not known. */
export function metresTo(
  here: Position | null,
  { location }: Pick<StationSummary, 'location'>,
): number | null {
  if (here === null) return null
  const there: [number, number] = [Number(location.longitude), Number(location.latitude)]
  return Math.round(distance([here.longitude, here.latitude], there, { units: 'meters' }))
}

/** `820 米`, `3.4 公里`; nothing when it is not known. */
export function distanceText(metres: number | null): string {
  if (metres === null) return ''
  if (metres < 1000) return text('distance.metres', { metres: Math.max(10, Math.round(metres / 10) * 10) })
  return text('distance.kilometres', { kilometres: (metres / 1000).toFixed(metres < 100_000 ? 1 : 0) })
}

/** Whether a station serves now, and when that ends or begins. */
export function openingText({ opening, openingHours }: StationSummary, now: number) {
  const { open, changesAt } = opening
  const state = text(open ? 'station.openNow' : 'station.closedNow')
  if (changesAt === null) return { open, state, hint: named(openingHours) }
  const when = whenText(changesAt, now)
  return { open, state, hint: text(open ? 'station.openUntil' : 'station.opensAt', { when }) }
}

/** The queue in a line, with the time of reading. */
export function queueText({ queue }: Pick<StationSummary, 'queue'>) {
  if (queue === null) return { known: false, free: '', hint: text('station.queueUnknown'), readAt: '' }
  const { freeNozzles: free, vehicles, waiting, at } = queue
  const hint =
    vehicles === 0 ? text('station.queueNone') : text('station.queueVehicles', { vehicles, waiting })
  return {
    known: true,
    free: text('station.freeNozzles', { free }),
    hint,
    readAt: text('station.readAt', { at }),
  }
}

/** `4.7 分 · 128 条`, or that nobody has rated yet. */
export function scoreText({ count, averageHundredths }: StationSummary['rating']): string {
  if (count === 0) return text('station.noRatings')
  return text('station.score', { average: averageText(averageHundredths), count })
}

/** 470 as `4.7`. */
export function averageText(averageHundredths: number): string {
  return (Math.round(averageHundredths / 10) / 10).toFixed(1)
}

/** A fuel's price as a row shows it: the member's own beside it, the last change, the next one. */
export function priceRow(price: PriceView, now: number) {
  const { next, changeFenPerL, priceFenPerL, memberPriceFenPerL } = price
  return {
    productId: price.productId,
    grade: price.grade,
    name: named(price.name),
    fen: priceFenPerL,
    /** 0 when the member pays what everybody pays. */
    memberFen: memberPriceFenPerL < priceFenPerL ? memberPriceFenPerL : 0,
    change: changeFenPerL === 0 ? '' : text('station.priceChange', { change: changeFenPerL }),
    next:
      next === null
        ? ''
        : text('station.priceFrom', {
            when: whenText(next.effectiveAt, now),
            price: next.priceFenPerL,
            change: next.changeFenPerL,
          }),
  }
}

/** A price-off per litre in words: when, for what, how much, for whom (B5). */
export function campaignRow(campaign: CampaignView) {
  const { campaignId, offFenPerL, today } = campaign
  return {
    campaignId,
    name: named(campaign.name),
    off: text('campaign.off', { off: offFenPerL }),
    words: [daysText(campaign), fuelsText(campaign), whoText(campaign)]
      .filter((part) => part !== '')
      .join(' · '),
    today,
  }
}

function daysText({ weekdays, monthDays }: CampaignView): string {
  const separator = text('list.separator')
  if (monthDays.length > 0) return text('campaign.monthDays', { days: monthDays.join(separator) })
  if (weekdays.length === 0) return text('campaign.everyDay')
  return weekdays.map((day) => text(`weekday.${weekdayCodes[day - 1] ?? 'monday'}`)).join(separator)
}

const weekdayCodes = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

function fuelsText({ grades }: CampaignView): string {
  return grades.length === 0 ? text('campaign.everyFuel') : grades.join(text('list.separator'))
}

function whoText({ minFuellingsThisWeek: from, tiers }: CampaignView): string {
  const frequent = from > 1 ? text('campaign.fromFuelling', { from }) : ''
  const only = tiers.map((tier) => text(`tier.${tier}`)).join(text('list.separator'))
  return [frequent, only].filter((part) => part !== '').join(' · ')
}
