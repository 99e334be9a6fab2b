import { releaseLapsed } from './commands/sales'
import { voidExpired } from './commands/authorisations'
import type { Controller } from './controller'
import { endOf } from './metering'
import { finishDelivery } from './pump/fuel'
import { takePrices } from './pump/takePrices'

/** What happens by itself: valves shut, locks and authorisations lapse, prices change. Safe to call at any time. */
export function catchUp(controller: Controller): void {
  for (const point of controller.state.points) {
    const nozzle = point.nozzles.find((each) => each.number === point.lifted?.number)
    if (nozzle !== undefined) finishDelivery(controller, point, nozzle)
    takePrices(controller, point)
  }
  releaseLapsed(controller)
  voidExpired(controller)
}

/** The running numbers of every nozzle that delivers. Answers whether there is any. */
export function showRunning(controller: Controller): boolean {
  const delivering = controller.state.points.filter((point) => point.state === 'FDC_FUELLING')
  for (const point of delivering) if (point.lifted !== null) controller.show(point, point.lifted.number)
  return delivering.length > 0
}

/** The next instants at which `catchUp` has something to do. */
export function dueInstants(controller: Controller): number[] {
  const { points, sales, priceOrders } = controller.state
  const now = controller.now()
  return [
    ...points.flatMap((point) =>
      point.state === 'FDC_FUELLING' && point.delivery !== null ? [endOf(point.delivery)] : [],
    ),
    ...points.flatMap((point) =>
      point.authorisation?.state === 'active' ? [point.authorisation.expiresAt] : [],
    ),
    ...sales.flatMap((sale) =>
      sale.state === 'Locked' && sale.lockedUntil !== null ? [sale.lockedUntil] : [],
    ),
    ...priceOrders.map((order) => order.effectiveAt),
  ].filter((at) => at > now)
}
