import { DomainError } from '../../contracts/errors'
import { returnCoupon } from '../coupons/coupons'
import type { Coupon } from '../coupons/records'
import { insert, set, type Change, type Decision } from '../decision'
import { accounts } from '../ledger/accounts'
import { couponFaceFen } from '../ledger/couponFace'
import { couponPosting, moneyPosting, type PostingDraft } from '../ledger/journal'
import type { OutboxTask } from '../ledger/records'
import type { Member } from '../members/records'
import { messagePages } from '../messages/pages'
import { newRefund } from './newRefund'
import type { Order, Refund } from './records'
import { partPostings, refundEntry, refundTasks } from './refundEntry'
import { withPartsOut } from './refundParts'
import { planRefund, type RefundPlan, type RefundPlanInput } from './refundPlan'
import { takeBackStanding } from './refundStanding'
import { lineAccount } from './settlementPostings'

export interface RefundInput extends RefundPlanInput {
  /** The coupon the order used, or null. */
  readonly coupon: Coupon | null
  readonly reason: string
  /** `customer` when absent: asked for, and undone when it is refused for good. */
  readonly cause?: 'customer' | 'paidTwice'
  readonly requestedBy: Refund['requestedBy']
}

export interface Refunded {
  readonly order: Order
  readonly refund: Refund
  readonly member: Member
}

/**
 * Refunds an order or a part of it: points, growth, tier, deduction and coupon are reversed in the decision that records
 * the refund; the money follows by its own way (D8; product decisions, Paying).
 * @throws DomainError as `planRefund`; INVALID_INPUT when spent points are waived without a reason
 */
export function refund(input: RefundInput): Decision<Refunded> {
  const { order, at, reason, requestedBy } = input
  if (input.waive && reason.trim() === '') throw new DomainError('INVALID_INPUT', { reason })
  const plan = planRefund(input)
  const { numbers } = plan
  const standing = takeBackStanding(plan, at, input.pricing)
  const coupon = couponBack(input, plan)
  const { amountFen, withheldFen, parts, reliefs } = numbers
  const { pointsTakenBack, pointsWithheld, pointsReturned, couponReturned } = numbers
  const moved = { pointsTakenBack, pointsWithheld, pointsReturned, couponReturned }
  const given = { amountFen, withheldFen, parts, reliefs, ...moved }
  const record = newRefund(order, { cause: input.cause ?? 'customer', reason, requestedBy, ...given }, at)
  const refunded: Order = {
    ...order,
    tenders: withPartsOut(order.tenders, parts, 1),
    earned: standing.earned,
    refundedFen: order.refundedFen + amountFen,
    refundCount: record.n,
    hasRefund: true,
    refundState: numbers.whole ? 'full' : 'partly',
    changedAt: at,
  }
  const postings = [...refundPostings(order, record), ...plan.pointsPostings, ...(coupon?.postings ?? [])]
  const entry = refundEntry(record, at, postings, tasksOf(record, input.member, standing.member))
  const changes: Change[] = [
    set('orders', refunded),
    set('members', standing.member),
    ...(coupon === null ? [] : [set('coupons', coupon.coupon)]),
    insert('refunds', record),
    insert('journals', entry),
  ]
  return { changes, result: { order: refunded, refund: record, member: standing.member } }
}

/** Fuel sold comes back into the order; from there money goes out, stays withheld, or undoes what the order was given. */
export function refundPostings(
  order: Pick<Order, '_id' | 'stationId'>,
  { amountFen, withheldFen, parts, reliefs }: Pick<Refund, 'amountFen' | 'withheldFen' | 'parts' | 'reliefs'>,
): PostingDraft[] {
  const account = accounts.order(order._id)
  const reliefFen = reliefs.reduce((total, relief) => total + relief.amountFen, 0)
  return [
    moneyPosting(accounts.fuelSales(order.stationId), account, amountFen + reliefFen),
    ...reliefs.map((relief) =>
      moneyPosting(account, lineAccount(order.stationId, relief.code), relief.amountFen),
    ),
    moneyPosting(account, accounts.pointsWithheld, withheldFen),
    ...partPostings(order, parts),
  ]
}

function couponBack(
  { order, coupon, pricing, at }: RefundInput,
  plan: RefundPlan,
): { readonly coupon: Coupon; readonly postings: readonly PostingDraft[] } | null {
  const usedId = plan.order.quote.couponId
  if (!plan.numbers.couponReturned) return null
  if (coupon?._id !== usedId) throw new DomainError('INTERNAL', { couponId: usedId })
  const face = couponFaceFen(coupon.benefit)
  return {
    coupon: returnCoupon(coupon, order._id, at, pricing.points),
    postings: [couponPosting(accounts.couponsUsed, accounts.coupons(coupon.memberId), face)],
  }
}

function tasksOf(record: Refund, before: Member, after: Member): OutboxTask[] {
  const { orderId, memberId, n, amountFen, withheldFen, pointsTakenBack, pointsReturned } = record
  const tasks = refundTasks(record, {
    key: 'message.refundRequested',
    args: {
      amount: amountFen - withheldFen,
      withheld: withheldFen,
      points: pointsReturned - pointsTakenBack,
    },
  })
  if (before.tier.code !== after.tier.code) {
    tasks.push({
      kind: 'message',
      memberId,
      messageKind: 'tier',
      messageKey: `tierFall:${orderId}:${n}`,
      content: { key: 'message.tierFallen', args: { tier: after.tier.code } },
      page: messagePages.tier(),
    })
  }
  return tasks
}
