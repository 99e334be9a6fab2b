import { ForecourtError, type Controller } from '../controller'
import { readingAt, type Reading } from '../metering'
import type { Nozzle, Point, Sale } from '../model'
import { takePrices } from './takePrices'

const HIGHEST_SEQUENCE = 9999
const CLEARED_KEPT = 200

/** Puts the nozzle back. A delivery becomes a payable sale; without one nothing happened. */
export function hangUp(controller: Controller, number: number): Sale | undefined {
  const { point, nozzle } = controller.locate(number)
  if (point.lifted?.number !== number) throw new ForecourtError(`nozzle ${number} is not lifted`)
  const reading = readingAt(point.delivery, nozzle.priceFenPerL, controller.now())
  const sale = reading.volumeMl === 0 ? undefined : complete(controller, point, nozzle, reading)
  point.lifted = null
  point.delivery = null
  if (sale !== undefined) point.preset = null
  point.state = 'FDC_READY'
  controller.show(point, number)
  takePrices(controller, point)
  return sale
}

function complete(controller: Controller, point: Point, nozzle: Nozzle, reading: Reading): Sale {
  const { lifted, authorisation } = point
  const fault = controller.parts.kernel.faults.take('forecourt', 'sale')
  // A controller whose clock is wrong reports wrong times.
  const drift = fault?.kind === 'drift' ? (fault.delayMs ?? 0) : 0
  const now = controller.now()
  const sale: Sale = {
    pointId: point.id,
    nozzleNumber: nozzle.number,
    logicalId: nozzle.logicalId,
    sequence: point.nextSequence,
    startTotalizerMl: nozzle.totalizerMl,
    endTotalizerMl: nozzle.totalizerMl + reading.volumeMl,
    ...reading,
    priceFenPerL: nozzle.priceFenPerL,
    liftedAt: (lifted?.at ?? now) + drift,
    endedAt: now + drift,
    kind: lifted?.kind ?? 'retail',
    approvedBy: lifted?.approvedBy ?? null,
    authorisationId: authorisation?.id ?? null,
    state: 'Payable',
    lockedUntil: null,
  }
  nozzle.totalizerMl = sale.endTotalizerMl
  point.nextSequence = point.nextSequence === HIGHEST_SEQUENCE ? 1 : point.nextSequence + 1
  if (authorisation !== null) {
    controller.state.pastAuthorisations.push({ id: authorisation.id, state: 'consumed' })
    point.authorisation = null
  }
  remember(controller, sale)
  report(controller, sale)
  if (fault?.kind === 'double') report(controller, sale)
  return sale
}

function remember(controller: Controller, sale: Sale): void {
  const { state } = controller
  const cleared = state.sales.filter((each) => each.state === 'Cleared')
  const forgotten = new Set(cleared.slice(0, Math.max(0, cleared.length - CLEARED_KEPT)))
  state.sales = [...state.sales.filter((each) => !forgotten.has(each)), sale]
}

function report(controller: Controller, sale: Sale): void {
  controller.emit({
    type: 'saleCompleted',
    fuellingPointId: sale.pointId,
    logicalId: sale.logicalId,
    sequence: sale.sequence,
    endTotalizerMl: sale.endTotalizerMl,
    volumeMl: sale.volumeMl,
    amountFen: sale.amountFen,
    priceFenPerL: sale.priceFenPerL,
    liftedAt: sale.liftedAt,
    endedAt: sale.endedAt,
    kind: sale.kind,
    approvedBy: sale.approvedBy,
    authorisationId: sale.authorisationId,
  })
}
