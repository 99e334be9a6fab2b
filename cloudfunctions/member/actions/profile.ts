import { member as contract } from '../../../core/contracts/member'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { ownView } from '../memberView'

/** The member's own record (A10). */
export const profile = action(contract.profile, async ({ caller, db, clock }) => {
  const member = await db.members.require(memberIdOf(caller))
  return ownView(db, member, clock.now())
})
