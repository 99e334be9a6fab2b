import type { Output } from '../../../miniprogram/api/client'
import { NOW, settledOrder } from './samples'

export type OrderRecord = Output<'order', 'record'>

/** Everything of a paid order that nothing has followed from yet. */
export function orderRecord(change: Partial<OrderRecord> = {}): OrderRecord {
  return {
    order: settledOrder(),
    refunds: [],
    refundableFen: 30_400,
    refundRequest: null,
    reports: [],
    invoice: null,
    rating: { rating: null, mayRate: false },
    stationPhone: '022-12345678',
    vehicle: { plateHint: '津A····45', name: '家用' },
    at: NOW,
    ...change,
  }
}

export function refundOf(
  change: Partial<OrderRecord['refunds'][number]> = {},
): OrderRecord['refunds'][number] {
  return {
    refundId: 'refund:o1:1',
    cause: 'customer',
    amountFen: 10_000,
    withheldFen: 0,
    payoutFen: 10_000,
    pointsTakenBack: 120,
    pointsReturned: 0,
    couponReturned: false,
    state: 'accepted',
    kinds: ['wechatPay'],
    requestedAt: NOW,
    finishedAt: null,
    ...change,
  }
}

export const asked: NonNullable<OrderRecord['refundRequest']> = {
  refundRequestId: 'refundRequest:o1:A',
  orderId: 'o1',
  state: 'asked',
  cause: 'wrongAmount',
  text: '多收了',
  whole: true,
  amountFen: 30_400,
  payoutFen: 30_400,
  askedAt: NOW,
  endedAt: 0,
  answer: '',
}
