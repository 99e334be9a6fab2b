import type { Station } from '../station/records'
import type { Order } from './records'

/** The account of a member who pays for himself. */
export function memberAccountId(memberId: string): string {
  return `member:${memberId}`
}

type Given =
  | 'kind'
  | 'openid'
  | 'memberId'
  | 'nozzleNumber'
  | 'fuellingPointId'
  | 'productId'
  | 'shiftId'
  | 'businessDate'
  | 'lockedUntil'
  | 'sale'
  | 'requested'

export interface NewOrderInput extends Pick<Order, Given> {
  readonly orderId: string
  readonly station: Pick<Station, '_id' | 'legalEntity' | 'merchantId'>
  readonly vehicleId?: string | null
  readonly attendantId?: string | null
  readonly at: number
}

/** Before anything has followed from an order. */
export const nothingFollowed = {
  odometerKm: null,
  openRefundRequestId: '',
  hasRefund: false,
  hasReport: false,
} as const satisfies Partial<Order>

/** A locked order with nothing priced or paid yet; it names everybody and every place. */
export function newOrder(input: NewOrderInput): Order {
  const { orderId, station, at, vehicleId = null, attendantId = null, ...given } = input
  return {
    _id: orderId,
    schema: 1,
    ...given,
    state: 'locked',
    payerAccountId: memberAccountId(given.memberId),
    vehicleId,
    attendantId,
    stationId: station._id,
    legalEntityId: station.legalEntity.id,
    merchantId: station.merchantId,
    createdAt: at,
    changedAt: at,
    authorisationId: null,
    quote: null,
    prepaidQuote: null,
    reservation: null,
    attempts: [],
    tenders: [],
    strayFen: 0,
    paidAt: null,
    settledAt: null,
    earned: null,
    refundedFen: 0,
    refundCount: 0,
    refundState: 'none',
    invoiceState: 'none',
    sweepAt: given.lockedUntil,
    sweeps: 0,
    confirmations: 0,
    spentLots: [],
    release: null,
    manualLines: [],
    ...nothingFollowed,
  }
}
