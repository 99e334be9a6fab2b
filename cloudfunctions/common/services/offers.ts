import type { PicturedOfferView } from '../../../core/contracts/shapes'
import type { Offer } from '../../../core/domain/offers/records'
import { shownOffers } from '../../../core/domain/offers/shown'
import type { Database } from '../data/database'
import type { ActContext } from '../runtime/action'
import { offerView } from '../views/offers'
import { addressesOf } from './fileAddresses'

/** More than anybody would show at once. */
const AT_MOST = 100

/** What the drivers of a station are shown now: banners, notices and topics, in the owner's order (H21). */
export async function activeOffers(
  context: Pick<ActContext, 'db' | 'log'>,
  stationId: string,
  at: number,
): Promise<PicturedOfferView[]> {
  return picturedOffers(context, shownOffers(await runningOffers(context.db, at), stationId, at))
}

/** Every offer that has not ended, whatever its station. */
export function runningOffers(db: Database, at: number): Promise<Offer[]> {
  return db.offers.find({
    where: { status: 'published', until: { gte: at } },
    orderBy: [['until', 'asc']],
    limit: AT_MOST,
  })
}

/** Offers with the addresses of their pictures. */
export async function picturedOffers(
  context: Pick<ActContext, 'log'>,
  offers: readonly Offer[],
): Promise<PicturedOfferView[]> {
  const addresses = await addressesOf(
    context,
    offers.flatMap(({ pictureFileId }) => pictureFileId ?? []),
  )
  return offers.map((offer) => ({
    ...offerView(offer),
    pictureUrl: addresses.get(offer.pictureFileId ?? '') ?? null,
  }))
}
