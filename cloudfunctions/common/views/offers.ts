import type { OfferView } from '../../../core/contracts/shapes'
import type { Offer } from '../../../core/domain/offers/records'

/** Offers as a phone shows them. */
export function offerViews(offers: readonly Offer[]): OfferView[] {
  return offers.map(({ _id: offerId, kind, title, text, theme, from, until, action }) => ({
    offerId,
    kind,
    title,
    text,
    theme,
    from,
    until,
    action,
  }))
}
