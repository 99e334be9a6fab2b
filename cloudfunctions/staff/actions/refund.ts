import { staff as contract } from '../../../core/contracts/staff'
import { action } from '../../common/runtime/action'
import { requireAtStation } from '../../common/runtime/caller'
import { orderView } from '../../common/views/orders'
import { refundOrder } from '../refunding'

/** Refunds an order or part of it, with its reason (D8). */
export const refund = action(contract.refund, async (context) => {
  const { input, caller, db, clock } = context
  const known = await db.orders.require(input.orderId)
  requireAtStation(caller, known)
  const { amountFen, reason, waiveSpentPoints: waive, requestId: once } = input
  const done = await refundOrder(context, caller, known, { amountFen, reason, waive, once })
  const order = await db.orders.require(known._id)
  return {
    order: await orderView(db, order, clock.now()),
    refundId: done._id,
    state: done.state,
    payoutFen: done.amountFen - done.withheldFen,
  }
})
