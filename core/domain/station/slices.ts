import type { ForecourtBatch, ForecourtEvent } from '../../contracts/forecourt'

/** Records taken in by one transaction: about sixty calls, well within its time and the function's. */
const SLICE_EVENTS = 25

/**
 * Parts a batch into what one transaction each can take in: after an outage two hundred deliveries may come at once.
 * Deliveries stand first, since news of a sale may come before the sale; what nozzles show, which is one record however
 * much there is of it, comes with the last slice. There is always one, for a batch without events is heard too.
 */
export function slicesOf({ events }: ForecourtBatch): ForecourtBatch[] {
  const of = (...types: readonly ForecourtEvent['type'][]): ForecourtEvent[] =>
    events.filter((event) => types.includes(event.type))
  const records = [...of('saleCompleted'), ...of('saleState', 'authorisationState', 'priceTaken')]
  const count = Math.max(1, Math.ceil(records.length / SLICE_EVENTS))
  return Array.from({ length: count }, (_, n) => {
    const slice = records.slice(n * SLICE_EVENTS, (n + 1) * SLICE_EVENTS)
    return { events: n === count - 1 ? [...slice, ...of('nozzleState')] : slice }
  })
}
