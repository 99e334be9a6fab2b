import type { OfferView } from '../../../core/contracts/shapes'
import type { Offer } from '../../../core/domain/offers/records'
import { shownOffers } from '../../../core/domain/offers/shown'
import type { Database } from '../data/database'
import { offerViews } from '../views/offers'

/** More than anybody would show at once. */
const AT_MOST = 100

/** What the drivers of a station are shown now: banners, notices and topics, in the owner's order (H21). */
export async function activeOffers(db: Database, stationId: string, at: number): Promise<OfferView[]> {
  return offerViews(shownOffers(await runningOffers(db, at), stationId, at))
}

/** Every offer that has not ended, whatever its station. */
export function runningOffers(db: Database, at: number): Promise<Offer[]> {
  return db.offers.find({
    where: { status: 'published', until: { gte: at } },
    orderBy: [['until', 'asc']],
    limit: AT_MOST,
  })
}
