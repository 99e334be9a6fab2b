import { order as contract } from '../../../core/contracts/order'
import { action } from '../../common/runtime/action'
import { checkPayment } from '../../common/services/payments'
import { orderView } from '../../common/views/orders'
import { ownOrder } from '../ownOrder'

/** After the pay sheet closed: the server asks WeChat Pay itself, and settles (C11, D9). */
export const payStatus = action(contract.payStatus, async (context) => {
  const { input, caller, db, clock } = context
  const { status, order } = await checkPayment(context, await ownOrder(db, caller, input.orderId))
  return { status, order: await orderView(db, order, clock.now()) }
})
