import type { OrderView } from '../lib/core'
import { text } from './text'

/** `3 号枪 · 95# · 40.00 升`: an order as a driver recognises it; fuel still to come is told by what was ordered. */
export function orderText(order: OrderView): string {
  const { requested, nozzleNumber: nozzle, grade, volumeMl: volume } = order
  if (requested === null || order.state === 'settled') {
    return text('delivery.metered', { nozzle, grade, volume })
  }
  return requested.by === 'amount'
    ? text('delivery.byAmount', { nozzle, grade, amount: requested.amountFen })
    : text('delivery.byVolume', { nozzle, grade, volume: requested.volumeMl })
}

/** Where an order stands, in a word. */
export function orderStateText(order: OrderView): string {
  return text(`order.${order.state}`)
}
