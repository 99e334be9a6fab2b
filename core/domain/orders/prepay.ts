import { DomainError } from '../../contracts/errors'
import { insert, set, type Change, type Decision } from '../decision'
import { byDriver, journal } from '../ledger/journal'
import type { Member } from '../members/records'
import { priceInForce, productOf } from '../pricing/prices'
import type { Pricing } from '../pricing/records'
import { productOfNozzle } from '../station/nozzles'
import type { FuellingPoint, Station } from '../station/records'
import { floorShare, multiplyHalfUp, sum } from '../units/money'
import { nextSweep, requireNoOpenAttempt } from './attempts'
import { newAuthorisation } from './authorisation'
import { newOrder } from './newOrder'
import { requireMove } from './orderState'
import { markAttempt, readPayment, wechatTender, type StrayWhy, type WechatPayment } from './payment'
import type { Order, Tender } from './records'
import { tenderPostings } from './settlementPostings'
import { returnStray } from './stray'
import { tillTenders, type TillPayment } from './tillPayment'

export interface PlacePrepayInput {
  readonly orderId: string
  readonly member: Pick<Member, '_id' | 'openid'>
  readonly station: Station
  readonly nozzleNumber: number
  readonly pricing: Pricing
  readonly amount:
    | { readonly by: 'amount'; readonly amountFen: number }
    | { readonly by: 'volume'; readonly volumeMl: number }
  readonly vehicleId?: string | null
  readonly at: number
}

/**
 * Orders fuel before it flows, by the pump's amount or by litres; the price of now holds for it (C5). It is confirmed and
 * paid as any order is; nothing is delivered before.
 * @throws DomainError NOT_FOUND for a nozzle or price that is not there; INVALID_INPUT when nothing would be delivered
 */
export function placePrepay(input: PlacePrepayInput): Decision<Order> {
  const { orderId, member, station, nozzleNumber, pricing, at } = input
  const nozzle = station.nozzles.find((one) => one.number === nozzleNumber)
  const productId = nozzle === undefined ? null : productOfNozzle(nozzle, at)
  const product = productId === null ? null : productOf(productId, pricing)
  const price = product === null ? null : priceInForce(product, at)
  if (nozzle === undefined || product === null || price === null) {
    throw new DomainError('NOT_FOUND', { nozzleNumber })
  }
  const requested = requestedFuel(input.amount, price.priceFenPerL)
  if (requested.amountFen <= 0 || requested.volumeMl <= 0)
    throw new DomainError('INVALID_INPUT', { ...requested })
  const order = newOrder({
    kind: 'prePay',
    orderId,
    memberId: member._id,
    openid: member.openid,
    station,
    nozzleNumber,
    fuellingPointId: nozzle.fuellingPointId,
    productId: product.productId,
    shiftId: station.openShift.shiftId,
    businessDate: station.openShift.businessDate,
    lockedUntil: at + pricing.payment.lockMs,
    sale: null,
    requested,
    vehicleId: input.vehicleId ?? null,
    at,
  })
  return { changes: [insert('orders', order)], result: order }
}

function requestedFuel(
  amount: PlacePrepayInput['amount'],
  priceFenPerL: number,
): NonNullable<Order['requested']> {
  return amount.by === 'amount'
    ? { ...amount, volumeMl: floorShare(amount.amountFen, 1000, priceFenPerL), priceFenPerL }
    : { ...amount, amountFen: multiplyHalfUp(priceFenPerL, amount.volumeMl, 1000), priceFenPerL }
}

export interface AuthorisePaidInput {
  readonly order: Order
  /** Null when nothing was ever authorised at the fuelling point. */
  readonly fuellingPoint: FuellingPoint | null
  readonly pricing: Pick<Pricing, 'payment'>
  /** Null when nothing is due. */
  readonly payment: WechatPayment | TillPayment | null
  readonly at: number
}

export type AuthoriseResult =
  | { readonly kind: 'authorised'; readonly order: Order }
  | { readonly kind: 'already'; readonly order: Order }
  | { readonly kind: 'stray'; readonly why: StrayWhy; readonly order: Order; readonly refundId: string }

/**
 * The money of a pre-pay order has arrived: the pump may deliver. One authorisation lives per fuelling point; when
 * another is live the money goes back, and the sweep gives the order up when its time is over.
 * @throws DomainError ORDER_STATE for a post-pay order; FUELLING_POINT_BUSY or ORDER_STATE for money of staff, who keep it
 */
export function authorisePaid(input: AuthorisePaidInput): Decision<AuthoriseResult> {
  const { order, payment, at } = input
  if (order.kind !== 'prePay') throw new DomainError('ORDER_STATE', { kind: order.kind })
  const busy = (input.fuellingPoint?.liveAuthorisationId ?? null) !== null
  if (payment?.provider !== 'wechatPay') {
    if (payment === null && order.state === 'authorised')
      return { changes: [], result: { kind: 'already', order } }
    if (busy) throw new DomainError('FUELLING_POINT_BUSY')
    requireNoOpenAttempt(order)
    const tenders = payment === null ? [] : tillTenders(payment)
    if (order.quote?.dueFen !== sum(tenders.map((tender) => tender.amountFen))) {
      throw new DomainError('ORDER_STATE', { state: order.state })
    }
    return authorise(input, order, tenders, payment?.takenAt ?? at)
  }
  const meaning = readPayment(order, payment)
  if (meaning.kind === 'already') return { changes: [], result: { kind: 'already', order } }
  const why = meaning.kind === 'stray' ? meaning.why : 'fuellingPointBusy'
  if (meaning.kind === 'stray' || busy) {
    const { changes, result } = returnStray(order, payment, why, at)
    return { changes, result: { kind: 'stray', why, ...result } }
  }
  return authorise(input, markAttempt(order, payment, 'paid'), [wechatTender(payment)], payment.paidAt)
}

function authorise(
  { fuellingPoint, pricing, at }: AuthorisePaidInput,
  order: Order,
  tenders: readonly Tender[],
  paidAt: number,
): Decision<AuthoriseResult> {
  requireMove(order, 'authorised')
  if (order.requested === null) throw new DomainError('ORDER_STATE', { state: order.state })
  const authorisation = newAuthorisation(order, order.requested, at, pricing.payment.authorisationIdleMs)
  const paid: Order = {
    ...order,
    state: 'authorised',
    tenders: [...order.tenders, ...tenders],
    prepaidQuote: order.quote,
    authorisationId: authorisation._id,
    paidAt,
    changedAt: at,
  }
  const authorised: Order = { ...paid, sweepAt: nextSweep(paid, at) }
  const entry = journal({
    act: 'prepayment',
    key: order._id,
    at,
    memberId: order.memberId,
    orderId: order._id,
    by: byDriver(order.memberId),
    postings: tenderPostings(order, tenders),
    tasks: [],
  })
  const changes: Change[] = [
    set('orders', authorised),
    insert('authorisations', authorisation),
    guardChange(order, fuellingPoint, authorisation._id),
    insert('journals', entry),
  ]
  return { changes, result: { kind: 'authorised', order: authorised } }
}

function guardChange(order: Order, guard: FuellingPoint | null, liveAuthorisationId: string): Change {
  const { stationId, fuellingPointId } = order
  return guard === null
    ? insert('fuellingPoints', {
        _id: `${stationId}:${fuellingPointId}`,
        schema: 1,
        stationId,
        fuellingPointId,
        liveAuthorisationId,
      })
    : set('fuellingPoints', { ...guard, liveAuthorisationId })
}

/** A fuelling point that may be authorised again, when the given authorisation was the live one. */
export function freeFuellingPoint(guard: FuellingPoint | null, authorisationId: string): Change[] {
  return guard?.liveAuthorisationId === authorisationId
    ? [set('fuellingPoints', { ...guard, liveAuthorisationId: null })]
    : []
}
