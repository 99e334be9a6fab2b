import { message as contract } from '../../../core/contracts/message'
import { set, type Change } from '../../../core/domain/decision'
import { markRead as decideRead } from '../../../core/domain/messages/inbox'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'

/** The caller has read these. What is not his, or not there, is passed over in silence. */
export const markRead = action(contract.markRead, async ({ input, caller, db, clock }) => {
  const memberId = memberIdOf(caller)
  const known = await db.inboxMessages.find({
    where: { memberId, readAt: 0, _id: { in: [...new Set(input.messageIds)] } },
    limit: 50,
  })
  if (known.length === 0) return {}
  await db.transaction(async (tx) => {
    const changes: Change[] = []
    for (const { _id } of known) {
      const message = await tx.require('inboxMessages', _id)
      const read = decideRead(message, clock.now())
      if (read !== message) changes.push(set('inboxMessages', read))
    }
    return tx.save({ changes, result: undefined })
  })
  return {}
})
