import type { Controller } from '../controller'
import { takePrices } from '../pump/takePrices'
import type { CommandOf } from '../protocol'

/** Notes a price for each nozzle; the pumps take it when its time has come and they hang. */
export function changePrice(controller: Controller, command: CommandOf<'changePrice'>): void {
  const { state } = controller
  const { priceId, priceFenPerL, effectiveAt } = command
  for (const nozzleNumber of command.nozzleNumbers) {
    const others = state.priceOrders.filter(
      (order) => order.priceId !== priceId || order.nozzleNumber !== nozzleNumber,
    )
    state.priceOrders = [...others, { priceId, nozzleNumber, priceFenPerL, effectiveAt }]
  }
  for (const point of state.points) takePrices(controller, point)
}
