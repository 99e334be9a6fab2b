import type { Coupon } from '../../core/domain/coupons/records'
import type { Order } from '../../core/domain/orders/records'

/** Whether a coupon may be chosen for an order: free, or reserved by this very order. */
export function isChoosable(coupon: Coupon, order: Pick<Order, '_id' | 'memberId'>): boolean {
  if (coupon.memberId !== order.memberId) return false
  return coupon.state === 'available' || (coupon.state === 'reserved' && coupon.orderId === order._id)
}
