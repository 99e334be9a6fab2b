import { member as contract } from '../../../core/contracts/member'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { closingView } from '../closing'

/** What ends with the caller's membership, and what has to be finished before (O8). */
export const closing = action(contract.closing, async ({ caller, db }) =>
  closingView(db, await db.members.require(memberIdOf(caller))),
)
