import { createForecourt, type Forecourt } from '../forecourt'
import type { Kernel } from '../kernel/service'
import { LOCAL_AGENT_SECRET } from './setUp'
import station from './station.json'

/** The dispensers of the demo station, as its description has them. */
export function demoForecourt(kernel: Kernel): Forecourt {
  const priceOf = (productId: string): number =>
    station.products.find((product) => product.productId === productId)?.priceFenPerL ?? 0
  const pointIds = [...new Set(station.nozzles.map((nozzle) => nozzle.fuellingPointId))]
  return createForecourt(kernel, {
    stationId: station.stationId,
    secret: () => LOCAL_AGENT_SECRET,
    points: pointIds.map((id) => ({
      id,
      nozzles: station.nozzles
        .filter((nozzle) => nozzle.fuellingPointId === id)
        .map(({ number, logicalId, productId }) => ({
          number,
          logicalId,
          productId,
          priceFenPerL: priceOf(productId),
        })),
    })),
  })
}
