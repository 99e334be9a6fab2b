import type { RefundNumbersView, OrderRefundView, RefundRequestView } from '../../../core/contracts/shapes'
import type { Refund } from '../../../core/domain/orders/records'
import type { RefundNumbers } from '../../../core/domain/orders/refundPlan'
import type { RefundRequest } from '../../../core/domain/refundRequests/records'

/** Money on its way back, as its driver sees it. */
export function refundView(refund: Refund): OrderRefundView {
  const { _id: refundId, cause, amountFen, withheldFen, state, requestedAt, finishedAt } = refund
  const { pointsTakenBack, pointsReturned, couponReturned } = refund
  return {
    refundId,
    cause,
    amountFen,
    withheldFen,
    payoutFen: amountFen - withheldFen,
    pointsTakenBack,
    pointsReturned,
    couponReturned,
    state,
    kinds: refund.parts.map(({ kind }) => kind),
    requestedAt,
    finishedAt,
  }
}

/** A request for a refund, as driver and staff see it. */
export function refundRequestView(request: RefundRequest): RefundRequestView {
  const { _id: refundRequestId, orderId, state, cause, text, whole, amountFen } = request
  const { askedAt, endedAt, answer, shown } = request
  const { payoutFen } = shown
  return {
    refundRequestId,
    orderId,
    state,
    cause,
    text,
    whole,
    amountFen,
    payoutFen,
    askedAt,
    endedAt,
    answer,
  }
}

/** What a refund would do, without what only the books need. */
export function refundNumbersView(numbers: RefundNumbers): RefundNumbersView {
  const { amountFen, withheldFen, payoutFen, pointsTakenBack, pointsReturned, couponReturned } = numbers
  return { amountFen, withheldFen, payoutFen, pointsTakenBack, pointsReturned, couponReturned }
}
