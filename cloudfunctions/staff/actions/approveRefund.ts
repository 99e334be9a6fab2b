import { staff as contract } from '../../../core/contracts/staff'
import { approveRequest } from '../../../core/domain/refundRequests/end'
import type { RefundRequest } from '../../../core/domain/refundRequests/records'
import { action, type ActionContext } from '../../common/runtime/action'
import { requireAtStation } from '../../common/runtime/caller'
import { endProblem } from '../../common/services/problems'
import { refundRequestView } from '../../common/views/refunds'
import { answererOf } from '../answerer'
import { refundOrder, type Wish } from '../refunding'

type Context = ActionContext<typeof contract.approveRefund>

/** Refunds what a driver asked back: request and refund are one transaction, and said twice it is one refund (D8). */
export const approveRefund = action(contract.approveRefund, async (context) => {
  const { input, caller, db } = context
  const request = await db.refundRequests.require(input.refundRequestId)
  requireAtStation(caller, request)
  const order = await db.orders.require(request.orderId)
  const refund = await refundOrder(context, caller, order, wishOf(context, request))
  return {
    request: refundRequestView(await db.refundRequests.require(request._id)),
    state: refund.state,
    payoutFen: refund.amountFen - refund.withheldFen,
  }
})

function wishOf(
  { input, caller, clock }: Context,
  { _id, whole, amountFen, cause, text }: RefundRequest,
): Wish {
  return {
    amountFen: whole ? 'all' : amountFen,
    reason: text === '' ? cause : text,
    waive: input.waiveSpentPoints,
    once: _id,
    beside: async (tx, { order, refund }) => {
      const at = clock.now()
      const request = await tx.require('refundRequests', _id)
      const approved = approveRequest({ request, order, at }, answererOf(caller), refund._id)
      const ended = await endProblem(tx, 'refundAsked', _id, 'approved', at)
      return { order: approved.order, changes: [...approved.changes, ...ended] }
    },
  }
}
