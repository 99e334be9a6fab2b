import { member as contract } from '../../../core/contracts/member'
import { set } from '../../../core/domain/decision'
import { keepMembership } from '../../../core/domain/members/closing'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { closingView } from '../closing'

/** Keeps the membership whose end was asked for (O8). */
export const keep = action(contract.keep, async ({ caller, db }) => {
  const member = await db.transaction(async (tx) => {
    const result = keepMembership(await tx.require('members', memberIdOf(caller)))
    return tx.save({ changes: [set('members', result)], result })
  })
  return closingView(db, member)
})
