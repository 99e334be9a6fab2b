import type { OutputOf } from '../../../core/contracts/contract'
import type { station as contract } from '../../../core/contracts/station'
import type { Pricing } from '../../../core/domain/pricing/records'
import type { Station } from '../../../core/domain/station/records'
import { priceViews } from '../../common/views/prices'

type Summary = OutputOf<typeof contract.detail>['station']

/** A station with its fuels, as lists and details show it (B5, B8, B9). */
export function summary(station: Station, pricing: Pricing, at: number): Summary {
  const { _id: stationId, name, address, phone, location, openingHours, status } = station
  return {
    stationId,
    name,
    address,
    phone,
    location,
    openingHours,
    status,
    prices: priceViews(pricing, null, at),
  }
}
