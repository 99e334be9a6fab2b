import { requireDeliverable } from '../../core/domain/orders/deliverable'
import type { ActContext } from '../common/runtime/action'

/**
 * Refuses before money is asked for what the pump could not deliver. What changes a moment later the payment itself finds
 * out: then it goes back.
 * @throws DomainError STATION_OFFLINE; FUELLING_POINT_BUSY
 */
export async function requirePump(
  { db, clock }: ActContext,
  { stationId, fuellingPointId }: { readonly stationId: string; readonly fuellingPointId: string },
): Promise<void> {
  const [live, fuellingPoint] = await Promise.all([
    db.liveStates.get(stationId),
    db.fuellingPoints.get(`${stationId}:${fuellingPointId}`),
  ])
  requireDeliverable({ live, fuellingPoint, at: clock.now() })
}
