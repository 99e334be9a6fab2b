import { DomainError } from '../../contracts/errors'
import { releaseCoupon, useCoupon } from '../coupons/coupons'
import type { Coupon } from '../coupons/records'
import { insert, set, type Change, type Decision } from '../decision'
import { accounts } from '../ledger/accounts'
import { couponFaceFen } from '../ledger/couponFace'
import { spendReservedPoints } from '../ledger/heldPoints'
import { couponPosting, journal, type PostingDraft } from '../ledger/journal'
import type { Journal } from '../ledger/records'
import type { Member } from '../members/records'
import type { Pricing, Quote } from '../pricing/records'
import { sum } from '../units/money'
import { award } from './award'
import { nextSweep } from './attempts'
import { requireMove } from './orderState'
import type { Order, Tender } from './records'
import { settlementTasks } from './settlementTasks'
import { pricePostings, tenderPostings } from './settlementPostings'

export interface SettlementInput {
  /** With its sale, and with the tenders that pay it. */
  readonly order: Order
  readonly quote: Quote
  readonly member: Member
  /** The coupon the order has reserved, or null. */
  readonly coupon: Coupon | null
  /** The version the quote was priced by. */
  readonly pricing: Pricing
  /** Tenders that no journal has posted yet. */
  readonly newTenders: readonly Tender[]
  /** Fuel delivered beyond what was ordered beforehand, in fen. */
  readonly overrunFen: number
  readonly paidAt: number
  readonly at: number
  readonly by: Journal['by']
}

export interface Settled {
  readonly order: Order
  readonly member: Member
}

/** Money that points and growth are earned on; a gift was never paid, a company's account earns its driver nothing. */
const EARNS_NOTHING: readonly Tender['kind'][] = ['gift', 'company']

/**
 * Everything that being paid means, in one decision: order, member, coupon and one journal that can exist only once per
 * sale (D9; product decisions, Paying).
 * @throws DomainError ORDER_STATE; INTERNAL when the inputs do not belong together
 */
export function settleOrder(input: SettlementInput): Decision<Settled> {
  const { order, quote, pricing, paidAt, at } = input
  requireMove(order, 'settled')
  const sale = requireMatching(input)
  const orderId = order._id
  const held = spendReservedPoints(input.member, orderId, quote.pointsUsed, at, pricing.points)
  const earnTenders = order.tenders.filter((tender) => !EARNS_NOTHING.includes(tender.kind))
  const paidFen = Math.min(sum(earnTenders.map((tender) => tender.amountFen)), quote.dueFen)
  const awarded = award({
    member: held.member,
    orderId,
    productId: order.productId,
    quote,
    paidFen,
    fuelledAt: sale.endedAt,
    paidAt,
    at,
    pricing,
  })
  const coupon = settleCoupon(input)
  const paid: Order = {
    ...order,
    state: 'settled',
    quote,
    reservation: null,
    paidAt,
    settledAt: at,
    earned: awarded.earned,
    spentLots: [...held.spent],
    changedAt: at,
  }
  // Late money may have settled the order while a newer attempt is open: that one has still to be closed.
  const settled: Order = { ...paid, sweepAt: nextSweep(paid, at) }
  const entry = journal({
    act: 'settlement',
    key: sale.saleId,
    at,
    memberId: order.memberId,
    orderId,
    by: input.by,
    postings: [
      ...tenderPostings(order, input.newTenders),
      ...pricePostings(order, quote, input.overrunFen),
      ...held.postings,
      ...awarded.postings,
      ...coupon.postings,
    ],
    tasks: settlementTasks(settled, quote, awarded.earned),
  })
  const changes: Change[] = [
    set('orders', settled),
    set('members', awarded.member),
    ...coupon.changes,
    insert('journals', entry),
  ]
  return { changes, result: { order: settled, member: awarded.member } }
}

function requireMatching({ order, quote, member, pricing }: SettlementInput): NonNullable<Order['sale']> {
  const paid = sum(order.tenders.map((tender) => tender.amountFen - tender.refundedFen))
  const matching =
    order.memberId === member._id && quote.pricingVersion === pricing.version && paid === quote.dueFen
  if (order.sale === null || !matching) {
    throw new DomainError('INTERNAL', { orderId: order._id, paid, dueFen: quote.dueFen })
  }
  return order.sale
}

/** A reserved coupon is used, or given back when the final price has no use for it. */
function settleCoupon({ order, quote, coupon, pricing, at }: SettlementInput): {
  readonly changes: readonly Change[]
  readonly postings: readonly PostingDraft[]
} {
  const reservedId = order.reservation?.couponId ?? null
  if (reservedId !== (coupon?._id ?? null)) throw new DomainError('INTERNAL', { couponId: reservedId })
  if (coupon === null) return { changes: [], postings: [] }
  if (quote.couponId === null) {
    return { changes: [set('coupons', releaseCoupon(coupon, order._id, at, pricing.points))], postings: [] }
  }
  const posting = couponPosting(
    accounts.coupons(coupon.memberId),
    accounts.couponsUsed,
    couponFaceFen(coupon.benefit),
  )
  return { changes: [set('coupons', useCoupon(coupon, order._id, at))], postings: [posting] }
}
