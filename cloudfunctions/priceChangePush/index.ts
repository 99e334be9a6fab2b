import { serveTimer } from '../common/runtime/serveTimer'
import { pushDueMessages } from '../common/services/push'
import { tellPriceChanges } from './tellPriceChanges'

/** Every minute: a price that was announced is told to everybody who asked for it, and goes out (B10, K1). */
export const main = serveTimer(
  'priceChangePush',
  [tellPriceChanges, { name: 'pushMessages', run: pushDueMessages }],
  { budgetMs: 50_000 },
)
