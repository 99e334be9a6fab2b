import { order as contract } from '../../../core/contracts/order'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { pricingOf } from '../../common/services/catalogue'
import { payableSalesOf } from '../payable'

/** What a nozzle has delivered that the caller may pay (C11). */
export const payableSales = action(contract.payableSales, async ({ input, caller, db, clock }) => {
  const memberId = memberIdOf(caller)
  const at = clock.now()
  const pricing = await pricingOf(db, input.stationId, at)
  return payableSalesOf(db, input, memberId, pricing, at)
})
