import { newInboxMessage } from '../../../../../core/domain/messages/inbox'
import type { OutboxHandler } from '../handler'

/** Puts a message into the inbox, once; its push goes out by itself when it is due (K1, K6). */
export const messageTask: OutboxHandler<'message'> = {
  deliver: async ({ db, clock }, task) => {
    const member = await db.members.get(task.memberId)
    if (member === null || member.status === 'closed') return
    await db.inboxMessages.insertOnce(newInboxMessage(task, member, clock.now()))
  },
}
