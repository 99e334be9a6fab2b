import type { Order, Refund } from '../orders/records'
import { sum } from '../units/money'
import { journalId } from './journal'
import type { Journal } from './records'
import { differs, fails, type Violation } from './violation'

/** Refunds stay within what was paid, add up, stand in the journals, and leave nothing behind that was taken back. */
export function auditRefunds(
  order: Order,
  refunds: readonly Refund[],
  journals: readonly Journal[],
): Violation[] {
  const { _id: id } = order
  const paidFen = sum(order.tenders.map((tender) => tender.amountFen))
  const stray = refunds.filter((refund) => refund.cause === 'stray')
  const ofOrder = refunds.filter((refund) => refund.cause !== 'stray' && counts(refund))
  const outFen = sum(order.tenders.map((tender) => tender.refundedFen))
  const sentFen = sum(ofOrder.flatMap((refund) => refund.parts.map((part) => part.amountFen)))
  const reversing = ofOrder.filter((refund) => refund.cause !== 'prepayDifference')
  return [
    ...fails('refundOver', id, 'refunds within what was paid', amountOf(ofOrder) <= paidFen),
    ...order.tenders.flatMap((tender) =>
      fails('refundOver', id, `${tender.kind} within the tender`, tender.refundedFen <= tender.amountFen),
    ),
    ...differs('refund', id, 'refunded', amountOf(reversing), order.refundedFen),
    ...differs('refund', id, 'sent back by tender', sentFen, outFen),
    ...differs('refund', id, 'stray money sent back', order.strayFen, amountOf(stray)),
    ...refunds.flatMap((refund) => auditRefund(refund, journals)),
    ...auditRewards(order, reversing, refunds),
  ]
}

/** A customer's refund that was refused for good is undone; other money that could not be sent is still owed. */
function counts(refund: Refund): boolean {
  return refund.cause !== 'customer' || refund.state !== 'refused'
}

function amountOf(refunds: readonly Refund[]): number {
  return sum(refunds.map((refund) => refund.amountFen))
}

function auditRefund(refund: Refund, journals: readonly Journal[]): Violation[] {
  const parts = sum(refund.parts.map((part) => part.amountFen))
  const key = `${refund.orderId}:${refund.n}`
  const written = journals.some((entry) => entry._id === journalId('refund', key))
  const reversed = journals.some((entry) => entry._id === journalId('refundReversal', key))
  return [
    ...differs('refund', refund._id, 'parts', refund.amountFen - refund.withheldFen, parts),
    ...fails('refund', refund._id, 'has its journal', written),
    ...fails('refund', refund._id, 'reversed when refused', reversed === (refund.state === 'refused')),
  ]
}

function auditRewards(order: Order, refunds: readonly Refund[], all: readonly Refund[]): Violation[] {
  const { _id: id, earned, quote, refundState } = order
  if (order.state !== 'settled' || refundState !== 'full' || earned === null || quote === null) return []
  const returned = sum(refunds.map((refund) => refund.pointsReturned))
  const couponReturned = all.some((refund) => refund.couponReturned)
  return [
    ...differs('rewardKept', id, 'points', earned.points, earned.takenBackPoints),
    ...differs('rewardKept', id, 'growth', earned.growthFen, earned.takenBackGrowthFen),
    ...differs('rewardKept', id, 'qualifying day', 0, earned.growthDay),
    ...differs('rewardKept', id, 'points of the deduction', quote.pointsUsed, returned),
    ...fails('rewardKept', id, 'coupon', couponReturned === (quote.couponId !== null)),
  ]
}
