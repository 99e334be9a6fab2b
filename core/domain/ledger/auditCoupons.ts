import type { Coupon } from '../coupons/records'
import type { Order, Refund } from '../orders/records'
import { differs, fails, type Violation } from './violation'

/** A coupon counts for one order at most, and a sale is paid by one order at most. */
export function auditCoupons(
  coupons: readonly Coupon[],
  orders: readonly Order[],
  refunds: readonly Refund[],
): Violation[] {
  const givenBack = new Set(refunds.filter((refund) => refund.couponReturned).map((refund) => refund.orderId))
  const paid = orders.filter((order) => order.state === 'settled')
  return [...coupons.flatMap((coupon) => auditCoupon(coupon, orders, givenBack)), ...auditSales(paid)]
}

function auditCoupon(coupon: Coupon, orders: readonly Order[], givenBack: ReadonlySet<string>): Violation[] {
  const { _id: id, state } = coupon
  const users = orders.filter(
    (order) => order.state === 'settled' && order.quote?.couponId === coupon._id && !givenBack.has(order._id),
  )
  const holders = orders.filter((order) => order.reservation?.couponId === coupon._id)
  const named = [...users, ...holders].every((order) => order._id === coupon.orderId)
  return [
    ...differs('coupon', id, 'orders that used it', state === 'used' ? 1 : 0, users.length),
    ...differs('coupon', id, 'orders that reserved it', state === 'reserved' ? 1 : 0, holders.length),
    ...fails('coupon', id, 'names its order', named),
  ]
}

function auditSales(paid: readonly Order[]): Violation[] {
  const counts = new Map<string, number>()
  for (const { sale } of paid) {
    if (sale !== null) counts.set(sale.saleId, (counts.get(sale.saleId) ?? 0) + 1)
  }
  return [...counts].flatMap(([saleId, count]) => differs('saleTwice', saleId, 'paid orders', 1, count))
}
