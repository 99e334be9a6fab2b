import { DomainError } from '../../contracts/errors'
import { accounts } from '../ledger/accounts'
import type { PostingDraft } from '../ledger/journal'
import { givePoints, takeIntoDebt, takePoints } from '../ledger/pointsPostings'
import type { Lot, Member } from '../members/records'
import { pointsToTakeBack } from '../points/earn'
import { renewLots, takeFromLots } from '../points/lots'
import type { Pricing, Quote } from '../pricing/records'
import { cumulativeShare, sum } from '../units/money'
import type { Earned, Order, Refund } from './records'
import { refundParts } from './refundParts'
import { reliefLines } from './settlementPostings'

export interface RefundPlanInput {
  readonly order: Order
  readonly member: Member
  /** All refunds the order has had. */
  readonly previousRefunds: readonly Refund[]
  readonly pricing: Pricing
  readonly amountFen: number | 'all'
  /** Lets the points balance go below zero instead of withholding money for points already spent. */
  readonly waive: boolean
  readonly at: number
}

/** What a refund will do, before it does it. */
export interface RefundNumbers {
  readonly amountFen: number
  readonly withheldFen: number
  readonly payoutFen: number
  readonly parts: Refund['parts']
  readonly reliefs: Refund['reliefs']
  /** Nothing of the order stays paid. */
  readonly whole: boolean
  readonly couponReturned: boolean
  readonly pointsTakenBack: number
  readonly pointsWithheld: number
  readonly pointsReturned: number
}

export interface RefundPlan {
  readonly numbers: RefundNumbers
  readonly order: SettledOrder
  /** What of the money that points and growth were earned on is still paid. */
  readonly stillPaidFen: number
  /** The member with points returned and taken back. */
  readonly member: Member
  readonly pointsPostings: readonly PostingDraft[]
}

/** A settled order: the only kind that can be refunded. */
export type SettledOrder = Order & {
  readonly quote: Quote
  readonly earned: Earned
  readonly settledAt: number
}

/**
 * Works out a refund by cumulative targets, so that parts add up to the whole in any order (product decisions, Units and
 * rounding, Points, Paying; D8).
 * @throws DomainError ORDER_STATE when it was never settled or has an invoice that must be reversed first; REFUND_EXCEEDS;
 * INVALID_INPUT
 */
export function planRefund(input: RefundPlanInput): RefundPlan {
  const order = requireRefundable(input.order)
  const amountFen = requireAmount(order, input.amountFen)
  const refundedAfter = order.refundedFen + amountFen
  const upToNow = (total: number): number => cumulativeShare(refundedAfter, order.quote.dueFen, total)
  const counting = input.previousRefunds.filter(
    (refund) => refund.cause === 'customer' && refund.state !== 'refused',
  )
  const whole = refundedAfter === order.quote.dueFen
  const stillPaidFen = order.earned.growthFen - upToNow(order.earned.growthFen)
  const returnedBefore = sum(counting.map((refund) => refund.pointsReturned))
  const pointsReturned = Math.max(0, upToNow(order.quote.pointsUsed) - returnedBefore)
  const points = movePoints(input, order, { returnedBefore, pointsReturned, stillPaidFen, amountFen })
  const payoutFen = amountFen - points.withheldFen
  return {
    numbers: {
      amountFen,
      withheldFen: points.withheldFen,
      payoutFen,
      parts: refundParts(order.tenders, payoutFen),
      reliefs: reliefsNow(order, counting, whole, upToNow),
      whole,
      couponReturned:
        whole &&
        order.quote.couponId !== null &&
        // A refused refund may have left it with the driver for good.
        !input.previousRefunds.some((refund) => refund.couponReturned),
      pointsTakenBack: points.takenBack,
      pointsWithheld: points.pointsWithheld,
      pointsReturned,
    },
    order,
    stillPaidFen,
    member: points.member,
    pointsPostings: points.postings,
  }
}

/** The same numbers for the eye, changing nothing. */
export function refundPreview(input: RefundPlanInput): RefundNumbers {
  return planRefund(input).numbers
}

function requireRefundable(order: Order): SettledOrder {
  const { quote, earned, settledAt, invoiceState } = order
  if (order.state !== 'settled' || quote === null || earned === null || settledAt === null) {
    throw new DomainError('ORDER_STATE', { state: order.state })
  }
  // Red first, then refund, then re-issue (product decisions, Paying).
  if (invoiceState === 'requested' || invoiceState === 'issued') {
    throw new DomainError('ORDER_STATE', { invoiceState })
  }
  return { ...order, quote, earned, settledAt }
}

function requireAmount(order: SettledOrder, wanted: number | 'all'): number {
  const leftFen = order.quote.dueFen - order.refundedFen
  if (order.refundState === 'full') throw new DomainError('REFUND_EXCEEDS', { leftFen: 0 })
  if (wanted === 'all') return leftFen
  if (!Number.isSafeInteger(wanted) || wanted <= 0)
    throw new DomainError('INVALID_INPUT', { amountFen: wanted })
  if (wanted > leftFen) throw new DomainError('REFUND_EXCEEDS', { leftFen })
  return wanted
}

interface PointsMoves {
  readonly member: Member
  readonly postings: readonly PostingDraft[]
  readonly takenBack: number
  readonly pointsWithheld: number
  readonly withheldFen: number
}

function movePoints(
  { member, pricing, waive, at }: RefundPlanInput,
  order: SettledOrder,
  plan: Pick<RefundNumbers, 'pointsReturned' | 'amountFen'> &
    Pick<RefundPlan, 'stillPaidFen'> & { readonly returnedBefore: number },
): PointsMoves {
  const lots = lotsReturned(order.spentLots, plan.returnedBefore, plan.pointsReturned)
  const returned = givePoints(member, renewLots(lots, at, pricing.points), accounts.pointsSpent)
  const wanted = pointsToTakeBack(order.earned, plan.stillPaidFen)
  const taken = takePoints(returned.member, wanted, order.earned.lotExpiresOn, accounts.pointsIssued)
  const postings = [...returned.postings, ...taken.postings]
  const missing = taken.missingPoints
  if (waive && missing > 0) {
    const owed = takeIntoDebt(taken.member, missing, accounts.pointsIssued)
    return {
      member: owed.member,
      postings: [...postings, ...owed.postings],
      takenBack: wanted,
      pointsWithheld: 0,
      withheldFen: 0,
    }
  }
  return {
    member: taken.member,
    postings,
    takenBack: taken.takenPoints,
    pointsWithheld: missing,
    withheldFen: Math.min(missing * pricing.points.redemptionFenPerPoint, plan.amountFen),
  }
}

/** The next so many of the points an order spent, in their lots; those returned before are passed over. */
function lotsReturned(spent: readonly Lot[], before: number, points: number): Lot[] {
  return takeFromLots(takeFromLots(spent, before).lots, points).taken
}

function reliefsNow(
  order: SettledOrder,
  counting: readonly Refund[],
  whole: boolean,
  upToNow: (total: number) => number,
): Refund['reliefs'] {
  const undoneBefore = (code: string): number =>
    sum(
      counting
        .flatMap((refund) => refund.reliefs)
        .filter((relief) => relief.code === code)
        .map((relief) => relief.amountFen),
    )
  const totals = new Map<Refund['reliefs'][number]['code'], number>()
  for (const line of reliefLines(order.quote)) {
    totals.set(line.code, (totals.get(line.code) ?? 0) - line.amountFen)
  }
  return [...totals]
    .map(([code, total]) => {
      // A coupon comes back only with the whole order.
      const target = code === 'coupon' && !whole ? 0 : Math.sign(total) * upToNow(Math.abs(total))
      return { code, amountFen: target - undoneBefore(code) }
    })
    .filter((relief) => relief.amountFen !== 0)
}
