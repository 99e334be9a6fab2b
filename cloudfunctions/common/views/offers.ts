import type { OfferView } from '../../../core/contracts/shapes'
import type { Offer } from '../../../core/domain/offers/records'

/** An offer as a phone shows it. */
export function offerView({ _id: offerId, kind, title, text, theme, from, until, action }: Offer): OfferView {
  return { offerId, kind, title, text, theme, from, until, action }
}
