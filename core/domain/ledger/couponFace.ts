import type { Coupon } from '../coupons/records'

/** What a coupon counts for in the books, in fen: the most it can take off. Gifts are counted in pieces, not in money. */
export function couponFaceFen(benefit: Coupon['benefit']): number {
  switch (benefit.kind) {
    case 'moneyOff':
      return benefit.offFen
    case 'percentOff':
      return benefit.maxOffFen
    case 'freeGift':
    case 'productVoucher':
      return 0
  }
}
