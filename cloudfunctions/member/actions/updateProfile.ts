import { DomainError } from '../../../core/contracts/errors'
import { member as contract } from '../../../core/contracts/member'
import { set } from '../../../core/domain/decision'
import { changeProfile } from '../../../core/domain/members/profile'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { checkText } from '../../common/gateways/contentCheck/contentCheck'
import { ownView } from '../memberView'

/** Changes what the member says of himself, wishes to hear of, and how the app looks to him (A8, A10–A12). */
export const updateProfile = action(contract.updateProfile, async ({ input, caller, db, clock }) => {
  if (input.nickname !== undefined) await requireDecent(caller.openid, input.nickname)
  const changed = await db.transaction(async (tx) => {
    const member = changeProfile(await tx.require('members', memberIdOf(caller)), input, clock.now())
    return tx.save({ changes: [set('members', member)], result: member })
  })
  return ownView(db, changed, clock.now())
})

/** A name is seen by staff and beside ratings: what WeChat does not pass is not taken. */
async function requireDecent(openid: string, nickname: string): Promise<void> {
  if ((await checkText(openid, nickname, 'profile')) !== 'pass') throw new DomainError('TEXT_REFUSED')
}
