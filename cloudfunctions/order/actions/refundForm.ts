import { order as contract } from '../../../core/contracts/order'
import { hasOpenRequest, refundableFen } from '../../../core/domain/refundRequests/ask'
import { action } from '../../common/runtime/action'
import { pricingOf } from '../../common/services/catalogue'
import { readRefundable } from '../../common/services/refundable'
import { previewOf } from '../../common/services/refundPreview'
import { orderView } from '../../common/views/orders'
import { refundNumbersView } from '../../common/views/refunds'
import { ownOrder } from '../ownOrder'

/** What may be asked back of the caller's order, and what all of it would pay out and take back (D8). */
export const refundForm = action(contract.refundForm, async ({ input, caller, db, clock }) => {
  const at = clock.now()
  const { _id, stationId } = await ownOrder(db, caller, input.orderId)
  const pricing = await pricingOf(db, stationId, at)
  const refundable = await db.transaction((tx) => readRefundable(tx, _id))
  const { order } = refundable
  const leftFen = refundableFen(order, at)
  const asked = hasOpenRequest(order)
  const numbers = asked || leftFen <= 0 ? null : previewOf(refundable, { pricing, amountFen: 'all', at })
  return {
    order: await orderView(db, order, at),
    refundableFen: leftFen,
    numbers: numbers === null ? null : refundNumbersView(numbers),
    asked,
  }
})
