import { DomainError } from '../../contracts/errors'
import type { Coupon } from '../coupons/records'
import { insert, set, type Change, type Decision } from '../decision'
import { accounts } from '../ledger/accounts'
import { couponFaceFen } from '../ledger/couponFace'
import { bySystem, couponPosting, journal, moneyPosting, swapped, type PostingDraft } from '../ledger/journal'
import { givePoints, takeIntoDebt, takePoints } from '../ledger/pointsPostings'
import type { OutboxTask } from '../ledger/records'
import type { Member } from '../members/records'
import { messagePages } from '../messages/pages'
import { renewLots } from '../points/lots'
import type { Pricing } from '../pricing/records'
import type { Order, Refund } from './records'
import { refundPostings } from './refund'
import { withPartsOut } from './refundParts'
import { requireRefusable } from './refundProgress'
import { restoreStanding } from './refundStanding'
import { NEVER } from '../units/never'

export interface RefundRefusedInput {
  readonly refund: Refund
  readonly order: Order
  readonly member: Member
  /** The coupon the order used, or null. */
  readonly coupon: Coupon | null
  readonly pricing: Pricing
  readonly problem: string
  readonly at: number
}

export interface Refused {
  readonly refund: Refund
  readonly order: Order
}

/**
 * The provider refuses a refund for good: what the refund had reversed is reversed again (product decisions, Paying).
 * Money that is the driver's whatever the provider says – a difference, a void, stray money – is owed to him instead.
 * @throws DomainError ORDER_STATE when the refund is over
 */
export function refundRefused(input: RefundRefusedInput): Decision<Refused> {
  if (input.refund.state === 'refused')
    return { changes: [], result: { refund: input.refund, order: input.order } }
  requireRefusable(input.refund)
  const { problem, at } = input
  const refused: Refund = {
    ...input.refund,
    state: 'refused',
    nextTryAt: NEVER,
    finishedAt: at,
    problem,
  }
  return refused.cause === 'customer' ? undoRefund(input, refused) : oweRefund(input, refused)
}

function oweRefund({ order, at }: RefundRefusedInput, refused: Refund): Decision<Refused> {
  const postings = refused.parts.map((part) =>
    moneyPosting(accounts.tender(part.kind), accounts.owed(order.memberId), part.amountFen),
  )
  const changes: Change[] = [
    set('refunds', refused),
    insert('journals', reversal(order, refused, postings, at)),
  ]
  return { changes, result: { refund: refused, order } }
}

function undoRefund(input: RefundRefusedInput, over: Refund): Decision<Refused> {
  const { order, pricing, at } = input
  if (order.earned === null) throw new DomainError('ORDER_STATE', { state: order.state })
  const coupon = takeCoupon(input)
  const refused: Refund = { ...over, couponReturned: coupon.stays }
  const points = undoPoints(input)
  const standing = restoreStanding(points.member, { ...order, earned: order.earned }, refused, at, pricing)
  const refundedFen = order.refundedFen - refused.amountFen
  const restored: Order = {
    ...order,
    tenders: withPartsOut(order.tenders, refused.parts, -1),
    earned: standing.earned,
    refundedFen,
    refundState: refundedFen > 0 ? 'partly' : 'none',
    changedAt: at,
  }
  const postings = [...swapped(refundPostings(order, refused)), ...points.postings, ...coupon.postings]
  const changes: Change[] = [
    set('orders', restored),
    set('members', standing.member),
    ...coupon.changes,
    set('refunds', refused),
    insert('journals', reversal(order, refused, postings, at)),
  ]
  return { changes, result: { refund: refused, order: restored } }
}

/** Gives taken-back points again and takes returned ones, below zero when they are spent by now. */
function undoPoints({ member, order, refund, pricing, at }: RefundRefusedInput): {
  readonly member: Member
  readonly postings: readonly PostingDraft[]
} {
  const lotExpiresOn = order.earned?.lotExpiresOn ?? ''
  const lots =
    refund.pointsTakenBack === 0 ? [] : [{ expiresOn: lotExpiresOn, points: refund.pointsTakenBack }]
  const given = givePoints(member, renewLots(lots, at, pricing.points), accounts.pointsIssued)
  const lot = order.spentLots.at(-1)?.expiresOn ?? lotExpiresOn
  const taken = takePoints(given.member, refund.pointsReturned, lot, accounts.pointsSpent)
  const owed = takeIntoDebt(taken.member, taken.missingPoints, accounts.pointsSpent)
  return { member: owed.member, postings: [...given.postings, ...taken.postings, ...owed.postings] }
}

/** The coupon is used again, unless the driver has put it to another use meanwhile: then it stays his. */
function takeCoupon({ order, refund, coupon, at }: RefundRefusedInput): {
  readonly stays: boolean
  readonly changes: readonly Change[]
  readonly postings: readonly PostingDraft[]
} {
  const taken = refund.couponReturned && coupon?.state === 'available' ? coupon : null
  if (taken === null) return { stays: refund.couponReturned, changes: [], postings: [] }
  const used: Coupon = { ...taken, state: 'used', orderId: order._id, usedAt: at }
  const face = couponFaceFen(taken.benefit)
  const posting = couponPosting(accounts.coupons(taken.memberId), accounts.couponsUsed, face)
  return { stays: false, changes: [set('coupons', used)], postings: [posting] }
}

function reversal(
  order: Order,
  refund: Refund,
  postings: readonly PostingDraft[],
  at: number,
): ReturnType<typeof journal> {
  const task: OutboxTask = {
    kind: 'message',
    memberId: order.memberId,
    messageKind: 'payment',
    messageKey: `refundRefused:${order._id}:${refund.n}`,
    content: { key: 'message.refundRefused', args: { amount: refund.amountFen - refund.withheldFen } },
    page: messagePages.order(order._id),
  }
  return journal({
    act: 'refundReversal',
    key: `${order._id}:${refund.n}`,
    at,
    memberId: order.memberId,
    orderId: order._id,
    by: bySystem,
    postings,
    tasks: [task],
  })
}
