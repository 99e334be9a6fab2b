import { DomainError } from '../../../core/contracts/errors'
import type { Pricing } from '../../../core/domain/pricing/records'
import type { Database } from '../data/database'
import { allStations, pricingOf } from './catalogue'

/**
 * The pricing whose tiers, points and redemptions hold for a member wherever he is: that of the first station, as on the
 * first screen. @throws DomainError NOT_FOUND in an environment without a station
 */
export async function homePricing(db: Database, at: number): Promise<Pricing> {
  const [station] = await allStations(db)
  if (station === undefined) throw new DomainError('NOT_FOUND', { collection: 'stations' })
  return pricingOf(db, station._id, at)
}
