import { DomainError } from '../../../core/contracts/errors'
import { member as contract } from '../../../core/contracts/member'
import { askToClose } from '../../../core/domain/members/closing'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { closingView, standingOf } from '../closing'

/** Ends the caller's membership a day from now; he has typed the word and seen what he loses (O8). */
export const close = action(contract.close, async ({ input, caller, db, clock }) => {
  const memberId = memberIdOf(caller)
  const standing = await standingOf(db, await db.members.require(memberId))
  if (standing.digest !== input.digest) throw new DomainError('CLOSING_CHANGED')
  const member = await db.transaction(async (tx) =>
    tx.save(askToClose(await tx.require('members', memberId), standing, clock.now())),
  )
  return closingView(db, member)
})
