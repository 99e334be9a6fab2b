import { station as contract } from '../../../core/contracts/station'
import { action } from '../../common/runtime/action'
import { pricingOf, stationOf } from '../../common/services/catalogue'
import { priceViews } from '../../common/views/prices'
import { callingMember, tierAt } from '../callingMember'

/** A station's fuels and how their prices came about (B8, B9). */
export const fuels = action(contract.fuels, async ({ input, caller, db, clock }) => {
  const at = clock.now()
  const [station, pricing, member] = await Promise.all([
    stationOf(db, input.stationId, at),
    pricingOf(db, input.stationId, at),
    callingMember(db, caller),
  ])
  const history = (productId: string) =>
    (pricing.products.find((product) => product.productId === productId)?.prices ?? [])
      .filter(({ effectiveAt }) => effectiveAt <= at)
      .map(({ priceFenPerL, effectiveAt }) => ({ priceFenPerL, effectiveAt }))
      .sort((a, b) => a.effectiveAt - b.effectiveAt)
  return {
    stationName: station.name,
    fuels: priceViews(pricing, tierAt(member, pricing), at).map((price) => ({
      ...price,
      history: history(price.productId),
    })),
    at,
  }
})
