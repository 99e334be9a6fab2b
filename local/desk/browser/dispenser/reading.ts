import type { Delivery, ForecourtState, Nozzle, Point, Sale } from './shapes'

export interface Reading {
  readonly volumeMl: number
  readonly amountFen: number
}

/** What a dispenser's display shows at an instant of the machine's clock, in its own steps and rounding. */
export function readingAt(delivery: Delivery | null, priceFenPerL: number, now: number): Reading {
  if (delivery === null) return { volumeMl: 0, amountFen: 0 }
  const { flowMlPerS, fromMl, toMl, since } = delivery
  const flowed = Math.max(0, ((now - since) * flowMlPerS) / 1000)
  if (flowMlPerS === 0 || fromMl + flowed >= toMl) return { volumeMl: toMl, amountFen: delivery.toFen }
  const volumeMl = Math.floor((fromMl + flowed) / 10) * 10
  return { volumeMl, amountFen: Math.floor((volumeMl * priceFenPerL + 500) / 1000) }
}

export const isRunning = (point: Point, nozzle: Nozzle, now: number): boolean =>
  point.delivery !== null &&
  point.lifted?.number === nozzle.number &&
  readingAt(point.delivery, nozzle.priceFenPerL, now).volumeMl < point.delivery.toMl

/** The nozzle with that number and the fuelling point it hangs at. */
export function locate(
  state: ForecourtState,
  number: number,
): { readonly point: Point; readonly nozzle: Nozzle } | undefined {
  for (const point of state.points) {
    const nozzle = point.nozzles.find((each) => each.number === number)
    if (nozzle !== undefined) return { point, nozzle }
  }
  return undefined
}

export const saleKey = (sale: Sale): string => `${sale.pointId}:${sale.sequence}`

export const lastSaleOf = (state: ForecourtState, number: number): Sale | undefined =>
  state.sales.findLast((sale) => sale.nozzleNumber === number)

/** Sales that somebody still has to pay. */
export const openSales = (state: ForecourtState): readonly Sale[] =>
  state.sales.filter((sale) => sale.state !== 'Cleared' && sale.kind === 'retail')
