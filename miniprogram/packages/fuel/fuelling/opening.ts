import { call, type Output } from '../../../api/client'
import { isRemembered } from '../../../platform/remembered'
import { learnClock, serviceNow, session, updateSession } from '../../../store/session'
import { text } from '../../../text/text'
import { followed, nothingFollowed, nozzleOf } from './following'
import type { FuellingQuery } from './query'
import type { Cell, FuellingState } from './state'

export type Opened = Output<'order', 'open'>

/** An order that the page goes on with. */
export type OpenedOrder = NonNullable<Opened['opened']>

function asked({ orderId, stationId, nozzleNumber }: FuellingQuery) {
  if (orderId !== '') return { orderId }
  const known = stationId === '' ? (session().stationId ?? '') : stationId
  return { ...(known === '' ? {} : { stationId: known }), ...(nozzleNumber > 0 ? { nozzleNumber } : {}) }
}

/**
 * The whole first screen in one call: station, nozzles, deliveries, and the order to go on with (C8, C11).
 * @throws ApiError
 */
export function askForFuelling(query: FuellingQuery): Promise<Opened> {
  return call('order', 'open', asked(query))
}

/** Takes over what was answered: the page is at that station and nozzle now. */
export function openFuelling(cell: Cell<FuellingState>, query: FuellingQuery, answer: Opened): void {
  const { station, nozzles, fuels, heardAt, at, member, openOrders } = answer
  learnClock(at)
  updateSession({ stationId: station.stationId, signedUp: member !== null })
  const nozzleNumber = answer.opened?.order.nozzleNumber ?? query.nozzleNumber
  const known = nozzles.some(({ number }) => number === nozzleNumber)
  const vehicles = member?.vehicles ?? []
  const nozzle = nozzleOf({ nozzles, nozzleNumber })
  cell.set({
    failure: null,
    offline: false,
    stationId: station.stationId,
    stationName: station.name,
    nozzles,
    fuels,
    heardAt,
    liveAt: at,
    nozzleNumber: known ? nozzleNumber : 0,
    notice: nozzleNumber === 0 || known ? '' : text('scan.noSuchNozzle', { nozzle: nozzleNumber }),
    sales: null,
    taken: answer.taken,
    saleId: '',
    saleChosen: false,
    prepay: null,
    openOrders,
    guide: member?.newcomer !== false && !isRemembered('fuellingGuide'),
    vehicles,
    vehicleId: vehicles.find(({ isDefault }) => isDefault)?.vehicleId ?? null,
    usual: member?.usual ?? [],
    ...followed(nothingFollowed, nozzle, serviceNow()),
  })
}
