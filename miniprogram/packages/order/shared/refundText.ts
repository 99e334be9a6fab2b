import type { RefundNumbersView } from '../../../lib/core'
import { text } from '../../../text/text'

/** What a refund takes back besides money, one line each. */
export function takenBack({
  withheldFen,
  pointsTakenBack,
  pointsReturned,
  couponReturned,
}: Pick<
  RefundNumbersView,
  'withheldFen' | 'pointsTakenBack' | 'pointsReturned' | 'couponReturned'
>): string[] {
  return [
    ...(withheldFen > 0 ? [text('refund.withheld', { amount: withheldFen })] : []),
    ...(pointsTakenBack > 0 ? [text('refund.pointsTakenBack', { points: pointsTakenBack })] : []),
    ...(pointsReturned > 0 ? [text('refund.pointsReturned', { points: pointsReturned })] : []),
    ...(couponReturned ? [text('refund.couponReturned')] : []),
  ]
}
