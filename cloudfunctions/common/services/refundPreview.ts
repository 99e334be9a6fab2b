import { refundPreview, type RefundNumbers } from '../../../core/domain/orders/refundPlan'
import type { Pricing } from '../../../core/domain/pricing/records'
import type { Refundable } from './refundable'

/** What a refund would do. It reverses an invoice in red first, so this counts as if that were done (product decisions, Paying). */
export function previewOf(
  refundable: Refundable,
  given: { readonly pricing: Pricing; readonly amountFen: number | 'all'; readonly at: number },
  waive = false,
): RefundNumbers {
  return refundPreview({
    ...refundable,
    order: { ...refundable.order, invoiceState: 'none' },
    ...given,
    waive,
  })
}
