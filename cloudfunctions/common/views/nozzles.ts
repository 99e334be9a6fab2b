import type { NozzleView } from '../../../core/contracts/shapes'
import { priceInForce, productOf } from '../../../core/domain/pricing/prices'
import type { Pricing } from '../../../core/domain/pricing/records'
import { productOfNozzle } from '../../../core/domain/station/nozzles'
import type { LiveState, Station } from '../../../core/domain/station/records'
import { shownStates } from '../../../core/domain/station/shownStates'
import { gradeOf } from './prices'

/** Every nozzle with its fuel and what it shows now (C8). */
export function nozzleViews(
  station: Station,
  live: LiveState | null,
  pricing: Pricing,
  at: number,
): NozzleView[] {
  const stateOf = shownStates(station, live, at)
  return station.nozzles.map((nozzle) => {
    const productId = productOfNozzle(nozzle, at) ?? ''
    const now = live?.nozzles.find((state) => state.number === nozzle.number)
    const product = productOf(productId, pricing)
    return {
      number: nozzle.number,
      productId,
      grade: gradeOf(pricing, productId),
      state: stateOf(nozzle.number),
      volumeMl: now?.volumeMl ?? 0,
      amountFen: now?.amountFen ?? 0,
      priceFenPerL:
        now?.priceFenPerL ?? (product === null ? 0 : (priceInForce(product, at)?.priceFenPerL ?? 0)),
      at: now?.at ?? at,
    }
  })
}
