import { staff as contract } from '../../../core/contracts/staff'
import { action } from '../../common/runtime/action'
import { requireAtStation } from '../../common/runtime/caller'
import { pricingOf } from '../../common/services/catalogue'
import { readRefundable } from '../../common/services/refundable'
import { previewOf } from '../../common/services/refundPreview'
import { refundNumbersView } from '../../common/views/refunds'

/** What a refund would pay out and take back, to be shown before it is done (D8). */
export const previewRefund = action(contract.previewRefund, async ({ input, caller, db, clock }) => {
  const at = clock.now()
  const refundable = await db.transaction((tx) => readRefundable(tx, input.orderId))
  requireAtStation(caller, refundable.order)
  const pricing = await pricingOf(db, refundable.order.stationId, at)
  return refundNumbersView(previewOf(refundable, { pricing, amountFen: input.amountFen, at }))
})
