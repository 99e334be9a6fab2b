import { OrderSchema } from '../../../core/domain/orders/records'
import { newOrder } from '../../../core/domain/orders/newOrder'
import { sampleNoon, sampleStation } from '../../../core/domain/orders/testing/records'
import { schemaVersion, upgrade } from './upgrades'

describe('an order of before the order centre', () => {
  /** As it was stored then. */
  const stored = (refundCount: number): Readonly<Record<string, unknown>> => {
    const order = newOrder({
      orderId: 'o1',
      kind: 'postPay',
      openid: 'openid1',
      memberId: 'member1',
      nozzleNumber: 1,
      fuellingPointId: 'fp1',
      productId: '95',
      shiftId: 'shift1',
      businessDate: '2026-03-05',
      lockedUntil: sampleNoon,
      sale: null,
      requested: null,
      station: sampleStation(),
      at: sampleNoon,
    })
    const later = new Set(['odometerKm', 'openRefundRequestId', 'hasRefund', 'hasReport'])
    const then = Object.entries({ ...order, refundCount }).filter(([name]) => !later.has(name))
    return Object.fromEntries(then)
  }

  it.each([
    [0, false],
    [2, true],
  ])('with %i refunds says whether money went back: %s', (refundCount, hasRefund) => {
    const order = upgrade('orders', stored(refundCount))
    expect(order).toMatchObject({ hasRefund, hasReport: false, openRefundRequestId: '', odometerKm: null })
    expect(OrderSchema.safeParse(order).success).toBe(true)
  })

  it('keeps what it says already, and what is of now stays as it is', () => {
    const told = { ...stored(0), hasRefund: true, hasReport: true, openRefundRequestId: 'r1', odometerKm: 12 }
    expect(upgrade('orders', told)).toEqual(told)
    const now = { ...told, schema: schemaVersion('orders') }
    expect(upgrade('orders', now)).toBe(now)
  })
})
