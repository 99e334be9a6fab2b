import { DomainError } from '../../../core/contracts/errors'
import { order as contract } from '../../../core/contracts/order'
import { withdrawRequest } from '../../../core/domain/refundRequests/end'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { endProblem } from '../../common/services/problems'
import { refundRequestView } from '../../common/views/refunds'

/** The driver does not want his money back any more: the station need not look at it. */
export const withdrawRefund = action(contract.withdrawRefund, async ({ input, caller, db, clock }) => {
  const at = clock.now()
  return db.transaction(async (tx) => {
    const request = await tx.require('refundRequests', input.refundRequestId)
    if (request.memberId !== memberIdOf(caller)) throw new DomainError('NOT_FOUND')
    const order = await tx.require('orders', request.orderId)
    const { changes, result } = withdrawRequest({ request, order, at })
    if (changes.length === 0) return { request: refundRequestView(result) }
    const ended = await endProblem(tx, 'refundAsked', request._id, 'withdrawn', at)
    return tx.save({ changes: [...changes, ...ended], result: { request: refundRequestView(result) } })
  })
})
