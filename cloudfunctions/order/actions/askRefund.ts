import { DomainError } from '../../../core/contracts/errors'
import { order as contract } from '../../../core/contracts/order'
import { askRefund as decideAsking, refundableFen } from '../../../core/domain/refundRequests/ask'
import type { RefundRequest } from '../../../core/domain/refundRequests/records'
import { action, type ActionContext } from '../../common/runtime/action'
import { stableId } from '../../common/runtime/ids'
import { pricingOf } from '../../common/services/catalogue'
import { readRefundable } from '../../common/services/refundable'
import { previewOf } from '../../common/services/refundPreview'
import { refundRequestView } from '../../common/views/refunds'
import { ownOrder } from '../ownOrder'

/** Asks for money back (D8). The same tap again finds the request that the first one made. */
export const askRefund = action(contract.askRefund, async (context) => {
  return { request: refundRequestView(await ask(context)) }
})

async function ask({
  input,
  caller,
  db,
  clock,
}: ActionContext<typeof contract.askRefund>): Promise<RefundRequest> {
  const { orderId, cause, text } = input
  const known = await ownOrder(db, caller, orderId)
  const at = clock.now()
  const requestId = `refundRequest:${orderId}:${stableId(orderId, input.requestId)}`
  const pricing = await pricingOf(db, known.stationId, at)
  return db.transaction(async (tx) => {
    const before = await tx.get('refundRequests', requestId)
    if (before !== null) return before
    const refundable = await readRefundable(tx, orderId)
    const { order } = refundable
    if (refundableFen(order, at) <= 0) throw new DomainError('REFUND_UNAVAILABLE', { orderId })
    const numbers = previewOf(refundable, { pricing, amountFen: input.amountFen ?? 'all', at })
    const whole = input.amountFen === null
    return tx.save(decideAsking({ requestId, order, cause, text, whole, numbers, at }))
  })
}
