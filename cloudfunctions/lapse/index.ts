import { serveTimer } from '../common/runtime/serveTimer'
import { dropFiles } from './dropFiles'
import { lapseCoupons } from './lapseCoupons'
import { lapsePoints } from './lapsePoints'
import { remindOfCoupons } from './remindOfCoupons'

/** Every night: points and coupons whose last day is over, notice of those whose last day is near (G7, H4), and files that nobody uses. */
export const main = serveTimer('lapse', [lapsePoints, lapseCoupons, remindOfCoupons, dropFiles], {
  budgetMs: 50_000,
})
