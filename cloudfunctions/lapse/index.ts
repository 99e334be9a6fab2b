import { serveTimer } from '../common/runtime/serveTimer'
import { lapseCoupons } from './lapseCoupons'
import { lapsePoints } from './lapsePoints'

/** Every night: points and coupons whose last day is over, and notice of points that lapse within thirty days (G7, H4). */
export const main = serveTimer('lapse', [lapsePoints, lapseCoupons], { budgetMs: 50_000 })
