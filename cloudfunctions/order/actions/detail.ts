import { order as contract } from '../../../core/contracts/order'
import { action } from '../../common/runtime/action'
import { orderView } from '../../common/views/orders'
import { namedOrder } from '../ownOrder'

/** One order; WeChat's own order centre links here by out_trade_no (platform facts §9.10). */
export const detail = action(contract.detail, async ({ input, caller, db, clock }) => {
  const order = await namedOrder(db, caller, input)
  return { order: await orderView(db, order, clock.now()) }
})
