import { serveTimer } from '../common/runtime/serveTimer'
import { lapseCoupons } from './lapseCoupons'
import { lapsePoints } from './lapsePoints'
import { remindOfCoupons } from './remindOfCoupons'

/** Every night: points and coupons whose last day is over, and notice of those whose last day is near (G7, H4). */
export const main = serveTimer('lapse', [lapsePoints, lapseCoupons, remindOfCoupons], { budgetMs: 50_000 })
