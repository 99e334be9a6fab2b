import { message as contract } from '../../../core/contracts/message'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { readThem } from '../read'

/** The caller has read these. What is not his, or not there, is passed over in silence. */
export const markRead = action(contract.markRead, async ({ input, caller, db, clock }) => {
  const memberId = memberIdOf(caller)
  const known = await db.inboxMessages.find({
    where: { memberId, readAt: 0, _id: { in: [...new Set(input.messageIds)] } },
    limit: 50,
  })
  await readThem(db, known, clock.now())
  return {}
})
