import { DomainError } from '../../contracts/errors'
import type { FuellingPoint, LiveState } from '../station/records'

/** A controller speaks every half minute at least, and is written down as heard then: longer than this it is silent. */
const SILENT_AFTER_MS = 60_000

export interface PumpStanding {
  /** Null before the station was first heard of. */
  readonly live: Pick<LiveState, 'heardAt'> | null
  /** Null when nothing was ever authorised there. */
  readonly fuellingPoint: Pick<FuellingPoint, 'liveAuthorisationId'> | null
  readonly at: number
}

/**
 * Money for a pump that cannot be told, or that another authorisation has, would only come back: nobody is asked for it (C5;
 * product decisions, Paying).
 * @throws DomainError STATION_OFFLINE; FUELLING_POINT_BUSY
 */
export function requireDeliverable({ live, fuellingPoint, at }: PumpStanding): void {
  if (live === null || at - live.heardAt > SILENT_AFTER_MS) throw new DomainError('STATION_OFFLINE')
  if ((fuellingPoint?.liveAuthorisationId ?? null) !== null) throw new DomainError('FUELLING_POINT_BUSY')
}
