import { order as contract } from '../../../core/contracts/order'
import { refundableFen } from '../../../core/domain/refundRequests/ask'
import { action } from '../../common/runtime/action'
import { pricingOf } from '../../common/services/catalogue'
import { readRefundable } from '../../common/services/refundable'
import { previewOf } from '../../common/services/refundPreview'
import { refundNumbersView } from '../../common/views/refunds'
import { ownOrder } from '../ownOrder'

/** What a refund of the caller's order would pay out and take back, as staff would see it (D8). */
export const previewRefund = action(contract.previewRefund, async ({ input, caller, db, clock }) => {
  const at = clock.now()
  const { _id, stationId } = await ownOrder(db, caller, input.orderId)
  const pricing = await pricingOf(db, stationId, at)
  const refundable = await db.transaction((tx) => readRefundable(tx, _id))
  const numbers = previewOf(refundable, { pricing, amountFen: input.amountFen ?? 'all', at })
  return { numbers: refundNumbersView(numbers), refundableFen: refundableFen(refundable.order, at) }
})
