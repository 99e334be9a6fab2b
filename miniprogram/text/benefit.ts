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
        // Nine and a half tenths are left in Chinese, five per cent come off in English.
        rateZh: String((10_000 - benefit.offBasisPoints) / 1_000),
        rateEn: String(benefit.offBasisPoints / 100),
        most: benefit.maxOffFen,
      })
    case 'freeGift':
      return text('benefit.freeGift', { threshold: benefit.thresholdFen, gift: named(benefit.gift) })
    case 'productVoucher':
      return text('benefit.productVoucher', { product: named(benefit.product) })
  }
}
