import type { StationSummary } from '../../core/contracts/station'
import type { RatingSummaryView } from '../../core/contracts/shapes'
import type { Offer } from '../../core/domain/offers/records'
import { shownOffers } from '../../core/domain/offers/shown'
import type { Pricing, Tier } from '../../core/domain/pricing/records'
import { openingAt } from '../../core/domain/station/opening'
import type { LiveState, Station } from '../../core/domain/station/records'
import { priceViews } from '../common/views/prices'
import { queueView } from './queueView'

/** What is known of a station besides its own record. */
export interface Surroundings {
  readonly pricing: Pricing
  readonly live: LiveState | null
  readonly rating: RatingSummaryView
  /** Running offers, of whatever station. */
  readonly offers: readonly Offer[]
  /** The caller's tier; null for who is no member. */
  readonly tier: Tier | null
  readonly at: number
}

/** A station as lists and details show it (B4–B6, B8, B9). */
export function summary(station: Station, known: Surroundings): StationSummary {
  const { _id: stationId, name, address, phone, location, openingHours, status } = station
  const { pricing, live, rating, offers, tier, at } = known
  return {
    stationId,
    name,
    address,
    phone,
    location,
    openingHours,
    status,
    opening: openingAt(station, at),
    prices: priceViews(pricing, tier, at),
    queue: queueView(station, live, at),
    rating: { count: rating.count, averageHundredths: rating.averageHundredths },
    offers: shownOffers(offers, stationId, at)
      .filter(({ kind }) => kind !== 'notice')
      .map(({ _id: offerId, title }) => ({ offerId, title })),
  }
}
