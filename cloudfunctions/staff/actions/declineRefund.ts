import { staff as contract } from '../../../core/contracts/staff'
import { declineRequest } from '../../../core/domain/refundRequests/end'
import { action } from '../../common/runtime/action'
import { requireAtStation } from '../../common/runtime/caller'
import { operation } from '../../common/services/operations'
import { endProblem } from '../../common/services/problems'
import { refundRequestView } from '../../common/views/refunds'
import { answererOf } from '../answerer'

/** Declines what a driver asked back, with a reason that he is told (D8). */
export const declineRefund = action(contract.declineRefund, async (context) => {
  const { input, caller, db, clock } = context
  const at = clock.now()
  const { reason: answer } = input
  return db.transaction(async (tx) => {
    const request = await tx.require('refundRequests', input.refundRequestId)
    requireAtStation(caller, request)
    const order = await tx.require('orders', request.orderId)
    const member = await tx.require('members', request.memberId)
    const by = answererOf(caller)
    const { changes, result } = declineRequest({ request, order, member, by, answer, at })
    if (changes.length === 0) return { request: refundRequestView(result) }
    const facts = { action: 'declineRefund', subject: order._id, reason: answer, once: request._id }
    const ended = await endProblem(tx, 'refundAsked', request._id, answer, at)
    return tx.save({
      changes: [operation(context, caller, facts), ...changes, ...ended],
      result: { request: refundRequestView(result) },
    })
  })
})
