import { staff as contract } from '../../../core/contracts/staff'
import { refundPreview } from '../../../core/domain/orders/refundPlan'
import { action } from '../../common/runtime/action'
import { requireAtStation } from '../../common/runtime/caller'
import { pricingOf } from '../../common/services/catalogue'
import { readRefundable } from '../../common/services/refundable'

/** What a refund would pay out and take back, to be shown before it is done (D8). */
export const previewRefund = action(contract.previewRefund, async ({ input, caller, db, clock }) => {
  const at = clock.now()
  const refundable = await db.transaction((tx) => readRefundable(tx, input.orderId))
  requireAtStation(caller, refundable.order)
  const pricing = await pricingOf(db, refundable.order.stationId, at)
  const { amountFen, withheldFen, payoutFen, pointsTakenBack, pointsReturned, couponReturned } =
    refundPreview({
      ...refundable,
      // A refund reverses an invoice in red first, so the preview counts as if that were done.
      order: { ...refundable.order, invoiceState: 'none' },
      pricing,
      amountFen: input.amountFen,
      waive: false,
      at,
    })
  return { amountFen, withheldFen, payoutFen, pointsTakenBack, pointsReturned, couponReturned }
})
