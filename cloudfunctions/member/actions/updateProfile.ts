import { member as contract } from '../../../core/contracts/member'
import { set } from '../../../core/domain/decision'
import { changeProfile } from '../../../core/domain/members/profile'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { memberView, programme } from '../memberView'

/** The member changes what he likes of his own record, at any time (A8, A10, A11). */
export const updateProfile = action(contract.updateProfile, async ({ input, caller, db, clock }) => {
  const memberId = memberIdOf(caller)
  const changed = await db.transaction(async (tx) => {
    const member = changeProfile(await tx.require('members', memberId), input)
    return tx.save({ changes: [set('members', member)], result: member })
  })
  const at = clock.now()
  return { member: memberView(changed, await programme(db, at), at) }
})
