import { serveTimer } from '../common/runtime/serveTimer'
import { dropFiles } from './dropFiles'
import { lapseCoupons } from './lapseCoupons'
import { lapsePoints } from './lapsePoints'
import { remindOfCoupons } from './remindOfCoupons'
import { rewriteOrders } from './rewriteOrders'

/**
 * Every night: points and coupons whose last day is over, notice of those whose last day is near (G7, H4), files that nobody
 * uses, and orders that are stored in an older shape.
 */
export const main = serveTimer(
  'lapse',
  [lapsePoints, lapseCoupons, remindOfCoupons, dropFiles, rewriteOrders],
  { budgetMs: 50_000 },
)
