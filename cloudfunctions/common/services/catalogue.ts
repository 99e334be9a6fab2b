import { DomainError } from '../../../core/contracts/errors'
import type { Pricing } from '../../../core/domain/pricing/records'
import type { Station } from '../../../core/domain/station/records'
import type { Database } from '../data/database'

/*
 * Stations and pricing are read by nearly every call and change seldom: an instance of a function keeps them for
 * seconds. A published version never changes, so it is kept for good. What decides about money names its version.
 */

const keepMs = 5_000

interface Kept<Value> {
  readonly value: Value
  readonly readAt: number
}

const stations = new Map<string, Kept<Station>>()
const currentPricings = new Map<string, Kept<Pricing>>()
const versions = new Map<string, Pricing>()

/** A station, at most five seconds old. @throws DomainError NOT_FOUND */
export async function stationOf(db: Database, stationId: string, at: number): Promise<Station> {
  const found = fresh(stations.get(stationId), at)
  if (found !== undefined) return found
  const station = await db.stations.require(stationId)
  stations.set(stationId, { value: station, readAt: at })
  return station
}

/** Every station that is in business. */
export async function allStations(db: Database): Promise<Station[]> {
  return db.stations.find({
    where: { status: { in: ['open', 'closed'] } },
    orderBy: [['_id', 'asc']],
    limit: 100,
  })
}

/** The published pricing of a station, at most five seconds old. @throws DomainError NOT_FOUND */
export async function pricingOf(db: Database, stationId: string, at: number): Promise<Pricing> {
  const found = fresh(currentPricings.get(stationId), at)
  if (found !== undefined) return found
  const pricing = await db.pricings.require(`${stationId}:current`)
  currentPricings.set(stationId, { value: pricing, readAt: at })
  return pricing
}

/** The version an order was priced by. */
export async function pricingVersion(db: Database, stationId: string, version: number): Promise<Pricing> {
  const id = `${stationId}:${version}`
  const found = versions.get(id)
  if (found !== undefined) return found
  const pricing = await db.pricings.get(id)
  if (pricing === null) throw new DomainError('NOT_FOUND', { pricing: id })
  versions.set(id, pricing)
  return pricing
}

function fresh<Value>(kept: Kept<Value> | undefined, at: number): Value | undefined {
  return kept !== undefined && at >= kept.readAt && at - kept.readAt < keepMs ? kept.value : undefined
}
