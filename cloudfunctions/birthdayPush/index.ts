import { serveTimer } from '../common/runtime/serveTimer'
import { pushDueMessages } from '../common/services/push'
import { celebrateBirthdays } from './celebrateBirthdays'

/** Every morning: those whose birthday is near get their coupons and are told; then what is due goes out (H9, H10). */
export const main = serveTimer(
  'birthdayPush',
  [celebrateBirthdays, { name: 'pushMessages', run: pushDueMessages }],
  { budgetMs: 50_000 },
)
