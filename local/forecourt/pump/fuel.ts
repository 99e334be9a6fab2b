import { ForecourtError, type Controller } from '../controller'
import { readingAt, stopAt, type Wish } from '../metering'
import type { Limit, Nozzle, Point } from '../model'

const UNLIMITED: Limit = { limitFen: null, limitMl: null }
const OVERRUN_ML = 30

/**
 * The driver holds the trigger until the display shows a volume or an amount. The limit of an authorisation or of the
 * dispenser's keys stops him before. `flowMlPerS` 0 delivers at once.
 */
export function fuel(controller: Controller, number: number, wish: Wish, flowMlPerS?: number): void {
  const { point, nozzle } = controller.locate(number)
  if (point.lifted?.number !== number) throw new ForecourtError(`nozzle ${number} is not lifted`)
  if (point.state === 'FDC_CALLING') throw new ForecourtError(`nozzle ${number} is not authorised`)
  if (point.state === 'FDC_SUSPENDED_FUELLING') throw new ForecourtError(`nozzle ${number} reached its limit`)
  const now = controller.now()
  const shown = readingAt(point.delivery, nozzle.priceFenPerL, now)
  const limit = point.authorisation ?? point.preset ?? UNLIMITED
  const stop = stopAt(wish, limit, nozzle.priceFenPerL, overrun(controller, number, limit))
  if (stop.volumeMl <= shown.volumeMl)
    throw new ForecourtError(`nozzle ${number} shows ${shown.volumeMl} ml already`)
  point.delivery = {
    since: now,
    fromMl: shown.volumeMl,
    toMl: stop.volumeMl,
    toFen: stop.amountFen,
    flowMlPerS: flowMlPerS ?? controller.parts.flowMlPerS,
    limited: stop.limited,
  }
  controller.enter(point, 'FDC_FUELLING')
  startAuthorisation(controller, point, now)
  finishDelivery(controller, point, nozzle)
}

/** When a limited delivery has reached its reading, the valve is shut. */
export function finishDelivery(controller: Controller, point: Point, nozzle: Nozzle): void {
  const { delivery } = point
  if (delivery === null || point.state !== 'FDC_FUELLING') return
  const reading = readingAt(delivery, nozzle.priceFenPerL, controller.now())
  if (delivery.limited && reading.volumeMl === delivery.toMl)
    controller.enter(point, 'FDC_SUSPENDED_FUELLING')
}

function startAuthorisation(controller: Controller, point: Point, at: number): void {
  if (point.authorisation?.state !== 'active') return
  point.authorisation.state = 'fuelling'
  controller.emit({
    type: 'authorisationState',
    authorisationId: point.authorisation.id,
    state: 'fuelling',
    at,
  })
}

/** Valves close late: the planned fault `overrun` lets some more through than the limit says. */
function overrun(controller: Controller, number: number, limit: Limit): number {
  if (limit.limitFen === null && limit.limitMl === null) return 0
  const fault = controller.parts.kernel.faults.take('forecourt', `nozzle:${number}`)
  if (fault?.kind !== 'overrun') return 0
  const volumeMl = fault.detail?.['volumeMl']
  return typeof volumeMl === 'number' ? volumeMl : OVERRUN_ML
}
