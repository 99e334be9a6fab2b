import { staff as contract } from '../../../core/contracts/staff'
import { action, type ActionContext } from '../../common/runtime/action'
import { coverRequest } from '../../../core/domain/refundRequests/end'
import { requireAtStation } from '../../common/runtime/caller'
import { endProblem } from '../../common/services/problems'
import { orderView } from '../../common/views/orders'
import { answererOf } from '../answerer'
import { refundOrder, type Wish } from '../refunding'

type Beside = NonNullable<Wish['beside']>

/** Refunds an order or part of it, with its reason; a request of the driver's that it covers is answered by it (D8). */
export const refund = action(contract.refund, async (context) => {
  const { input, caller, db, clock } = context
  const known = await db.orders.require(input.orderId)
  requireAtStation(caller, known)
  const { amountFen, reason, waiveSpentPoints: waive, requestId: once } = input
  const wish = { amountFen, reason, waive, once, beside: besideRefund(context) }
  const done = await refundOrder(context, caller, known, wish)
  const order = await db.orders.require(known._id)
  return {
    order: await orderView(db, order, clock.now()),
    refundId: done._id,
    state: done.state,
    payoutFen: done.amountFen - done.withheldFen,
  }
})

function besideRefund({ caller, clock }: ActionContext<typeof contract.refund>): Beside {
  return async (tx, { order, refund, previousRefunds }) => {
    const { openRefundRequestId: requestId } = order
    if (requestId === '') return { order, changes: [] }
    const at = clock.now()
    const covered = coverRequest({
      request: await tx.require('refundRequests', requestId),
      order,
      member: await tx.require('members', order.memberId),
      by: answererOf(caller),
      refund,
      previousRefunds,
      at,
    })
    if (covered === null) return { order, changes: [] }
    const ended = await endProblem(tx, 'refundAsked', requestId, 'refunded', at)
    return { order: covered.order, changes: [...covered.changes, ...ended] }
  }
}
