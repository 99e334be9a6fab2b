import type { NozzleView } from '../../../core/contracts/shapes'
import { priceInForce, productOf } from '../../../core/domain/pricing/prices'
import type { Pricing } from '../../../core/domain/pricing/records'
import { productOfNozzle } from '../../../core/domain/station/nozzles'
import type { LiveState, Station } from '../../../core/domain/station/records'
import { gradeOf } from './prices'

/** A controller that has been silent for so long is taken for offline. */
export const silentAfterMs = 120_000

/** Every nozzle with its fuel and what it shows now (C8). */
export function nozzleViews(
  station: Station,
  live: LiveState | null,
  pricing: Pricing,
  at: number,
): NozzleView[] {
  const silent = live === null || at - live.heardAt > silentAfterMs
  return station.nozzles.map((nozzle) => {
    const productId = productOfNozzle(nozzle, at) ?? ''
    const now = live?.nozzles.find((state) => state.number === nozzle.number)
    const product = productOf(productId, pricing)
    return {
      number: nozzle.number,
      productId,
      grade: gradeOf(pricing, productId),
      state: silent ? 'offline' : (now?.state ?? 'ready'),
      volumeMl: now?.volumeMl ?? 0,
      amountFen: now?.amountFen ?? 0,
      priceFenPerL:
        now?.priceFenPerL ?? (product === null ? 0 : (priceInForce(product, at)?.priceFenPerL ?? 0)),
      at: now?.at ?? at,
    }
  })
}
