import { member as contract } from '../../../core/contracts/member'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { allStations } from '../../common/services/catalogue'
import { homePricing } from '../../common/services/homePricing'

/** Where the app begins for the caller, and what he may choose for it (A12). */
export const settings = action(contract.settings, async ({ caller, db, clock }) => {
  const [{ preferences }, stations, pricing] = await Promise.all([
    db.members.require(memberIdOf(caller)),
    allStations(db),
    homePricing(db, clock.now()),
  ])
  return {
    preferences,
    stations: stations.map(({ _id: stationId, name }) => ({ stationId, name })),
    products: pricing.products.map(({ productId, grade }) => ({ productId, grade })),
  }
})
