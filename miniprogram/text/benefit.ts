import type { CouponView } from '../lib/core'
import { named, text } from './text'

/** What a coupon does, in a line (H1). */
export function benefitText(benefit: CouponView['benefit']): string {
  switch (benefit.kind) {
    case 'moneyOff':
      return text('benefit.moneyOff', { threshold: benefit.thresholdFen, off: benefit.offFen })
    case 'percentOff':
      return text('benefit.percentOff', {
        threshold: benefit.thresholdFen,
        percent: (10_000 - benefit.offBasisPoints) / 10,
        off: benefit.offBasisPoints / 100,
        most: benefit.maxOffFen,
      })
    case 'freeGift':
      return text('benefit.freeGift', { threshold: benefit.thresholdFen, gift: named(benefit.gift) })
    case 'productVoucher':
      return text('benefit.productVoucher', { product: named(benefit.product) })
  }
}
