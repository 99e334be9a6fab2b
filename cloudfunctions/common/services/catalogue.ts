import type { Pricing } from '../../../core/domain/pricing/records'
import type { Station } from '../../../core/domain/station/records'
import type { Database } from '../data/database'

/*
 * Stations and pricing are read by nearly every call and change seldom: an instance of a function keeps them for
 * seconds. A published version never changes, so it is kept for good. What decides about money names its version.
 */

const keepMs = 5_000

/** A reading under way or done: callers side by side share it. */
interface Kept<Value> {
  readonly reading: Promise<Value>
  readonly readAt: number
}

const stations = new Map<string, Kept<Station>>()
const currentPricings = new Map<string, Kept<Pricing>>()
const versions = new Map<string, Promise<Pricing>>()

/** A station, at most five seconds old. @throws DomainError NOT_FOUND */
export function stationOf(db: Database, stationId: string, at: number): Promise<Station> {
  return kept(stations, stationId, at, () => db.stations.require(stationId))
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
export function pricingOf(db: Database, stationId: string, at: number): Promise<Pricing> {
  return kept(currentPricings, stationId, at, () => db.pricings.require(`${stationId}:current`))
}

/** The version an order was priced by. @throws DomainError NOT_FOUND */
export function pricingVersion(db: Database, stationId: string, version: number): Promise<Pricing> {
  const id = `${stationId}:${version}`
  const found = versions.get(id)
  if (found !== undefined) return found
  const reading = db.pricings.require(id)
  versions.set(id, reading)
  return forgetFailure(reading, () => {
    if (versions.get(id) === reading) versions.delete(id)
  })
}

function kept<Value>(
  known: Map<string, Kept<Value>>,
  key: string,
  at: number,
  read: () => Promise<Value>,
): Promise<Value> {
  const found = known.get(key)
  if (found !== undefined && at >= found.readAt && at - found.readAt < keepMs) return found.reading
  const reading = read()
  known.set(key, { reading, readAt: at })
  return forgetFailure(reading, () => {
    if (known.get(key)?.reading === reading) known.delete(key)
  })
}

/** A reading that failed is not kept: the next caller reads anew. */
async function forgetFailure<Value>(reading: Promise<Value>, forget: () => void): Promise<Value> {
  try {
    return await reading
  } catch (error) {
    forget()
    throw error
  }
}
