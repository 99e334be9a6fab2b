import { points as contract } from '../../../core/contracts/points'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { homePricing } from '../../common/services/homePricing'
import { statementPage } from '../statementPage'

/** Every movement of the caller's points, newest first (G8). */
export const statement = action(contract.statement, async ({ input, caller, db, clock }) =>
  statementPage(db, memberIdOf(caller), await homePricing(db, clock.now()), input.cursor),
)
