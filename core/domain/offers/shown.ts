import type { Offer } from './records'

/** Whether an offer is shown at an instant, wherever it counts. */
export function isShown(
  { status, from, until }: Pick<Offer, 'status' | 'from' | 'until'>,
  at: number,
): boolean {
  return status === 'published' && from <= at && at <= until
}

/** Whether an offer counts at a station. */
export function countsAt({ stationIds }: Pick<Offer, 'stationIds'>, stationId: string): boolean {
  return stationIds.length === 0 || stationIds.includes(stationId)
}

/**
 * What a station's drivers are shown at an instant, in the owner's order; of equals the one that ends first, then by id, so
 * that two readings never differ (H21).
 */
export function shownOffers(offers: readonly Offer[], stationId: string, at: number): Offer[] {
  return offers
    .filter((offer) => isShown(offer, at) && countsAt(offer, stationId))
    .sort((a, b) => a.order - b.order || a.until - b.until || (a._id < b._id ? -1 : 1))
}
