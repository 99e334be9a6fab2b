import { member as contract } from '../../../core/contracts/member'
import { set } from '../../../core/domain/decision'
import { changeProfile } from '../../../core/domain/members/profile'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { memberView } from '../memberView'

/** Changes what the member says of himself and wishes to hear of (A8, A10, A11). */
export const updateProfile = action(contract.updateProfile, async ({ input, caller, db, clock }) => {
  const changed = await db.transaction(async (tx) => {
    const member = changeProfile(await tx.require('members', memberIdOf(caller)), input, clock.now())
    return tx.save({ changes: [set('members', member)], result: member })
  })
  return { member: await memberView(db, changed, clock.now()) }
})
