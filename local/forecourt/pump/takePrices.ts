import type { Controller } from '../controller'
import type { Point } from '../model'

/** Ordered prices whose time has come, taken by nozzles that hang: a price never changes under a running delivery. */
export function takePrices(controller: Controller, point: Point): void {
  if (point.lifted !== null || point.state === 'FDC_OFFLINE') return
  const { state } = controller
  const now = controller.now()
  for (const nozzle of point.nozzles) {
    const due = state.priceOrders
      .filter((order) => order.nozzleNumber === nozzle.number && order.effectiveAt <= now)
      .sort((a, b) => a.effectiveAt - b.effectiveAt)
    for (const order of due) {
      nozzle.priceFenPerL = order.priceFenPerL
      controller.emit({ type: 'priceTaken', priceId: order.priceId, nozzleNumber: nozzle.number, at: now })
    }
    if (due.length > 0) controller.show(point, nozzle.number)
    state.priceOrders = state.priceOrders.filter((order) => !due.includes(order))
  }
}
