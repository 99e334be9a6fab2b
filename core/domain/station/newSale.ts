import type { SaleCompleted } from '../../contracts/forecourt'
import type { Authorisation, MeteredSale } from '../orders/records'
import { businessDay } from '../units/time'
import { deliveryTimes, type BatchClock } from './controllerTime'
import { productOfNozzle } from './nozzles'
import type { Nozzle, Shift, Station } from './records'
import { NEVER } from '../units/never'

/** A delivery's own name: the sequence comes round again, the totalizer does not. */
export function saleId(
  stationId: string,
  event: Pick<SaleCompleted, 'fuellingPointId' | 'logicalId' | 'sequence' | 'endTotalizerMl'>,
): string {
  const { fuellingPointId, logicalId, sequence, endTotalizerMl } = event
  return `sale:${stationId}:${fuellingPointId}:${logicalId}:${sequence}:${endTotalizerMl}`
}

export interface NewSaleInput {
  readonly event: SaleCompleted
  readonly station: Station
  readonly nozzle: Nozzle
  /** The live authorisation it was delivered under, or null. */
  readonly authorisation: Authorisation | null
  /** Shifts that have closed lately. */
  readonly closedShifts: readonly Shift[]
  readonly clock: BatchClock
}

/**
 * What a dispenser metered, kept as received. It goes to the open shift; one that ended before that shift names the day it
 * belongs to. A pre-paid sale is its order's from the start; fuel that is not sold, or none at all, is only to be cleared.
 */
export function newSale({
  event,
  station,
  nozzle,
  authorisation,
  closedShifts,
  clock,
}: NewSaleInput): MeteredSale | null {
  const times = deliveryTimes(event, clock)
  const productId = productOfNozzle(nozzle, times.liftedAt)
  if (productId === null) return null
  const { kind, approvedBy, fuellingPointId, sequence, endTotalizerMl, volumeMl, amountFen, priceFenPerL } =
    event
  const metered = { kind, approvedBy, sequence, endTotalizerMl, volumeMl, amountFen, priceFenPerL }
  return {
    _id: saleId(station._id, event),
    schema: 1,
    ...metered,
    stationId: station._id,
    fuellingPointId,
    nozzleNumber: nozzle.number,
    productId,
    ...times,
    receivedAt: clock.receivedAt,
    shiftId: station.openShift.shiftId,
    businessDate: station.openShift.businessDate,
    belongsTo: belongsTo(times.endedAt, station, closedShifts),
    authorisationId: event.authorisationId,
    ...standing(event, authorisation),
    lockedUntil: NEVER,
  }
}

type Standing = Pick<MeteredSale, 'state' | 'lock' | 'orderId' | 'pendingCommand'>

function standing(event: SaleCompleted, authorisation: Authorisation | null): Standing {
  const nothingToPay = event.kind !== 'retail' || event.volumeMl === 0 || event.amountFen === 0
  if (nothingToPay) return { state: 'cleared', lock: null, orderId: null, pendingCommand: 'clear' }
  if (authorisation === null) return { state: 'payable', lock: null, orderId: null, pendingCommand: 'none' }
  const { memberId, orderId } = authorisation
  return {
    state: 'locked',
    lock: { holder: { kind: 'driver', id: memberId }, phase: 'acknowledged', orderId, until: NEVER },
    orderId,
    pendingCommand: 'none',
  }
}

function belongsTo(endedAt: number, { openShift }: Station, closedShifts: readonly Shift[]): string | null {
  if (endedAt >= openShift.openedAt) return null
  const shift = closedShifts.find((one) => one.openedAt <= endedAt && endedAt < (one.closedAt ?? endedAt))
  return shift?.businessDate ?? businessDay(endedAt)
}
