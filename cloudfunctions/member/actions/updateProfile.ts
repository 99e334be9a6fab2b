import { member as contract } from '../../../core/contracts/member'
import { set } from '../../../core/domain/decision'
import { changeProfile } from '../../../core/domain/members/profile'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { requireDecent } from '../../common/gateways/weixin/textCheck'
import { ownView } from '../memberView'

/** Changes what the member says of himself, wishes to hear of, and how the app looks to him (A8, A10–A12). */
export const updateProfile = action(contract.updateProfile, async ({ input, caller, db, clock }) => {
  if (input.nickname !== undefined) await requireDecent(input.nickname, caller.openid, 'profile')
  const changed = await db.transaction(async (tx) => {
    const member = changeProfile(await tx.require('members', memberIdOf(caller)), input, clock.now())
    return tx.save({ changes: [set('members', member)], result: member })
  })
  return ownView(db, changed, clock.now())
})
