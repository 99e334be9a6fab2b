import { member as contract } from '../../../core/contracts/member'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { avatarUrlOf } from '../../common/services/avatar'
import { ownView } from '../memberView'

/** The member's own record (A10). */
export const profile = action(contract.profile, async (context) => {
  const { caller, db, clock } = context
  const member = await db.members.require(memberIdOf(caller))
  const [own, avatarUrl] = await Promise.all([ownView(db, member, clock.now()), avatarUrlOf(context, member)])
  return { ...own, avatarUrl }
})
