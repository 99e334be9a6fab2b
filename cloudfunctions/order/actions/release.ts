import { DomainError } from '../../../core/contracts/errors'
import { order as contract } from '../../../core/contracts/order'
import { action } from '../../common/runtime/action'
import { giveUp } from '../../common/services/release'
import { orderView } from '../../common/views/orders'
import { ownOrder } from '../ownOrder'

/** "Not mine after all", or "not now": the sale is free for others, coupon and points are back. */
export const release = action(contract.release, async (context) => {
  const { input, caller, db, clock } = context
  const order = await ownOrder(db, caller, input.orderId)
  const given = await giveUp(context, order, 'driver')
  if (given.outcome === 'nothingToDo' && given.order.state !== 'released') {
    throw new DomainError(given.order.state === 'awaitingPayment' ? 'PAYMENT_PENDING' : 'ORDER_STATE', {
      state: given.order.state,
    })
  }
  return { order: await orderView(db, given.order, clock.now()) }
})
