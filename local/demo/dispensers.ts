import type { Kernel } from '../kernel/service'
import { createForecourt, type Forecourt, type PointLayout } from '../forecourt'
import { LOCAL_AGENT_SECRET } from './setUp'
import station from './station.json'

export interface DispenserOptions {
  /** False: the controller speaks only when told to. Default true. */
  readonly online?: boolean
  /** Flow in ml per second; 0 delivers at once. */
  readonly flowMlPerS?: number
}

/** The demo station's controller and dispensers, laid out as the station describes itself. */
export function demoForecourt(kernel: Kernel, options: DispenserOptions = {}): Forecourt {
  return createForecourt(kernel, {
    stationId: station.stationId,
    secret: () => LOCAL_AGENT_SECRET,
    points: fuellingPoints(),
    ...options,
  })
}

function fuellingPoints(): PointLayout[] {
  const ids = [...new Set(station.nozzles.map(({ fuellingPointId }) => fuellingPointId))]
  return ids.map((id) => ({
    id,
    nozzles: station.nozzles
      .filter(({ fuellingPointId }) => fuellingPointId === id)
      .map(({ number, logicalId, productId }) => ({
        number,
        logicalId,
        productId,
        priceFenPerL: priceOf(productId),
      })),
  }))
}

function priceOf(productId: string): number {
  const product = station.products.find((one) => one.productId === productId)
  if (product === undefined) throw new Error(`the demo station sells no ${productId}`)
  return product.priceFenPerL
}
