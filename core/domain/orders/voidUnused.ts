import { DomainError } from '../../contracts/errors'
import type { Coupon } from '../coupons/records'
import { insert, set, type Decision } from '../decision'
import { bySystem } from '../ledger/journal'
import type { Member } from '../members/records'
import type { Pricing } from '../pricing/records'
import type { FuellingPoint } from '../station/records'
import { sum } from '../units/money'
import { newRefund } from './newRefund'
import { requireMove } from './orderState'
import { freeFuellingPoint } from './prepay'
import type { Authorisation, Order, Refund } from './records'
import { partPostings, refundEntry, refundTasks } from './refundEntry'
import { refundParts, withPartsOut } from './refundParts'
import { freeReservation } from './release'
import { NEVER } from '../units/never'

export interface VoidUnusedInput {
  readonly order: Order
  /** As the controller left it: void. */
  readonly authorisation: Authorisation
  readonly fuellingPoint: FuellingPoint | null
  readonly member: Member
  /** The coupon the order has reserved, or null. */
  readonly coupon: Coupon | null
  readonly pricing: Pick<Pricing, 'points'>
  readonly at: number
}

export interface Voided {
  readonly order: Order
  readonly refund: Refund | null
}

/**
 * Gives all of a pre-paid order back that was never used, coupon and points too – after the controller has confirmed, never
 * while it is silent (product decisions, Paying). Given back already, it changes nothing.
 * @throws DomainError ORDER_STATE while the authorisation may still be used
 */
export function voidUnused(input: VoidUnusedInput): Decision<Voided> {
  const { order, authorisation, at } = input
  if (order.state === 'voided') return { changes: [], result: { order, refund: null } }
  requireMove(order, 'voided')
  if (authorisation.state !== 'voided' || authorisation._id !== order.authorisationId) {
    throw new DomainError('ORDER_STATE', { authorisation: authorisation.state })
  }
  const paidFen = sum(order.tenders.map((tender) => tender.amountFen))
  const parts = refundParts(order.tenders, paidFen)
  const refund = newRefund(
    order,
    {
      cause: 'prepayVoid',
      reason: 'prepayVoid',
      requestedBy: bySystem,
      amountFen: paidFen,
      parts,
      couponReturned: input.coupon !== null,
    },
    at,
  )
  const voided: Order = {
    ...order,
    state: 'voided',
    reservation: null,
    tenders: withPartsOut(order.tenders, parts, 1),
    refundedFen: paidFen,
    refundCount: refund.n,
    hasRefund: true,
    refundState: 'full',
    changedAt: at,
    sweepAt: NEVER,
  }
  const told = { key: 'message.prepayVoided', args: { amount: refund.amountFen } }
  const entry = refundEntry(refund, at, partPostings(order, parts), refundTasks(refund, told))
  return {
    changes: [
      set('orders', voided),
      ...freeReservation({ ...input, why: 'expired' }).changes,
      ...freeFuellingPoint(input.fuellingPoint, authorisation._id),
      insert('refunds', refund),
      insert('journals', entry),
    ],
    result: { order: voided, refund },
  }
}
