import { message as contract } from '../../../core/contracts/message'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { readThem } from '../read'

const pageSize = 50
/** So many pages one call has time for. */
const maxPages = 4

/** The caller has read everything (K1). */
export const markAllRead = action(contract.markAllRead, async ({ caller, db, clock }) => {
  const unread = { memberId: memberIdOf(caller), readAt: 0 }
  for (let page = 0; page < maxPages; page += 1) {
    const messages = await db.inboxMessages.find({ where: unread, limit: pageSize })
    await readThem(db, messages, clock.now())
    if (messages.length < pageSize) break
  }
  return { unread: await db.inboxMessages.count(unread) }
})
