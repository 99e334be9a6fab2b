import { DomainError } from '../../../core/contracts/errors'
import { order as contract } from '../../../core/contracts/order'
import { action } from '../../common/runtime/action'
import { orderView } from '../../common/views/orders'
import { ownOrder } from '../ownOrder'
import { priceOf } from '../price'

/** The price with its reasons; nothing is set aside yet. The best coupon is chosen unless the driver says otherwise. */
export const quote = action(contract.quote, async (context) => {
  const { input, caller, db, clock } = context
  const order = await ownOrder(db, caller, input.orderId)
  if (order.state !== 'locked' && order.state !== 'awaitingPayment')
    throw new DomainError('ORDER_STATE', { state: order.state })
  const priced = await priceOf(context, order, input)
  return { order: await orderView(db, order, clock.now()), ...priced }
})
