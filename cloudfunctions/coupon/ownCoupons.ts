import type { OutputOf } from '../../core/contracts/contract'
import type { coupon as contract } from '../../core/contracts/coupon'
import type { Coupon } from '../../core/domain/coupons/records'
import type { Pricing } from '../../core/domain/pricing/records'
import type { Database } from '../common/data/database'
import { couponView } from '../common/views/coupons'
import { gradeOf } from '../common/views/prices'

/** So many coupons of a kind are shown at most. */
export const shownCoupons = 100

type OwnCoupon = OutputOf<(typeof contract)['list']>['coupons'][number]

/** A coupon as its owner sees it (H4). */
export function ownCoupon(coupon: Coupon, pricing: Pricing): OwnCoupon {
  const { productIds, receivedAt, usedAt, orderId, origin } = coupon
  return {
    ...couponView(coupon),
    fuels: fuelsOf(productIds, pricing),
    receivedAt,
    usedAt,
    orderId: orderId === '' ? null : orderId,
    origin,
  }
}

/** The grades that products have; null when a coupon names none and is for all. */
export function fuelsOf(productIds: readonly string[] | undefined, pricing: Pricing): string[] | null {
  return productIds === undefined ? null : productIds.map((productId) => gradeOf(pricing, productId))
}

/** What a member can use, or has set aside for an order; the soonest to lapse first. */
export function usableCoupons(db: Database, memberId: string, at: number): Promise<Coupon[]> {
  return db.coupons.find({
    where: { memberId, state: { in: ['available', 'reserved'] }, validUntil: { gte: at } },
    orderBy: [['validUntil', 'asc']],
    limit: shownCoupons,
  })
}
