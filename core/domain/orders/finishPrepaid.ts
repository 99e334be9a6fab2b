import { DomainError } from '../../contracts/errors'
import type { Coupon } from '../coupons/records'
import { insert, set, type Change, type Decision } from '../decision'
import { bySystem } from '../ledger/journal'
import type { Member } from '../members/records'
import type { Pricing } from '../pricing/records'
import type { FuellingPoint } from '../station/records'
import { consumeAuthorisation } from './authorisation'
import { finalQuote } from './finalQuote'
import { newRefund } from './newRefund'
import { freeFuellingPoint } from './prepay'
import type { Authorisation, MeteredSale, Order, Refund } from './records'
import { partPostings, refundEntry, refundTasks } from './refundEntry'
import { refundParts, withPartsOut } from './refundParts'
import { settleOrder } from './settlement'

export interface FinishPrepaidInput {
  readonly order: Order
  readonly sale: MeteredSale
  readonly authorisation: Authorisation
  readonly fuellingPoint: FuellingPoint | null
  readonly member: Member
  /** The coupon the order has reserved, or null. */
  readonly coupon: Coupon | null
  /** The version that was paid for. */
  readonly pricing: Pricing
  readonly at: number
}

export type FinishResult =
  | {
      readonly kind: 'settled'
      readonly order: Order
      readonly member: Member
      readonly refundId: string | null
      /** The pump did not stop where it should have: somebody has to look at it. */
      readonly overrunTooFar: boolean
    }
  | { readonly kind: 'already'; readonly order: Order }

/**
 * The sale of a pre-paid pump has arrived: the order is priced on it and settled, and the difference goes back at once.
 * Points and growth are earned on what is paid in the end (product decisions, Paying).
 * @throws DomainError ORDER_STATE when the order does not wait for this sale
 */
export function finishPrepaid(input: FinishPrepaidInput): Decision<FinishResult> {
  const { order, sale, authorisation, pricing, at } = input
  if (order.state === 'settled' && order.sale?.saleId === sale._id) {
    return { changes: [], result: { kind: 'already', order } }
  }
  const fits = sale.authorisationId === authorisation._id && authorisation._id === order.authorisationId
  if (order.state !== 'authorised' || !fits) throw new DomainError('ORDER_STATE', { state: order.state })

  const { quote, prepaidFen, overrunFen, overrunMl } = finalQuote(input)
  const { volumeMl, amountFen, priceFenPerL, liftedAt, endedAt } = sale
  const delivered: Order = {
    ...order,
    nozzleNumber: sale.nozzleNumber,
    shiftId: sale.shiftId,
    businessDate: sale.businessDate,
    sale: { saleId: sale._id, volumeMl, amountFen, priceFenPerL, liftedAt, endedAt },
  }
  const difference = returnDifference(delivered, prepaidFen - quote.dueFen, at)
  const settled = settleOrder({
    order: difference.order,
    quote,
    member: input.member,
    coupon: input.coupon,
    pricing,
    newTenders: [],
    overrunFen,
    paidAt: order.paidAt ?? at,
    at,
    by: bySystem,
  })
  return {
    changes: [
      ...settled.changes,
      ...difference.changes,
      ...(authorisation.state === 'consumed'
        ? []
        : [set('authorisations', consumeAuthorisation(authorisation, sale._id, at))]),
      ...freeFuellingPoint(input.fuellingPoint, authorisation._id),
    ],
    result: {
      kind: 'settled',
      ...settled.result,
      refundId: difference.refund?._id ?? null,
      overrunTooFar: overrunMl > pricing.payment.overrunMl,
    },
  }
}

interface Difference {
  readonly order: Order
  readonly refund: Refund | null
  /** Without the order, which the settlement writes. */
  readonly changes: readonly Change[]
}

function returnDifference(order: Order, differenceFen: number, at: number): Difference {
  if (differenceFen === 0) return { order, refund: null, changes: [] }
  const parts = refundParts(order.tenders, differenceFen)
  const refund = newRefund(
    order,
    {
      cause: 'prepayDifference',
      reason: 'prepayDifference',
      requestedBy: bySystem,
      amountFen: differenceFen,
      parts,
    },
    at,
  )
  const told = { key: 'message.prepayDifference', args: { amount: refund.amountFen } }
  const entry = refundEntry(refund, at, partPostings(order, parts), refundTasks(refund, told))
  return {
    order: {
      ...order,
      tenders: withPartsOut(order.tenders, parts, 1),
      refundCount: refund.n,
      hasRefund: true,
    },
    refund,
    changes: [insert('refunds', refund), insert('journals', entry)],
  }
}
