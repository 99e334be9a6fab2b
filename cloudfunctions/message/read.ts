import { set, type Change } from '../../core/domain/decision'
import { markRead } from '../../core/domain/messages/inbox'
import type { InboxMessage } from '../../core/domain/messages/records'
import type { Database } from '../common/data/database'

/** Marks messages as read that are still unread. */
export async function readThem(db: Database, messages: readonly InboxMessage[], at: number): Promise<void> {
  if (messages.length === 0) return
  await db.transaction(async (tx) => {
    const changes: Change[] = []
    for (const { _id } of messages) {
      const message = await tx.require('inboxMessages', _id)
      const read = markRead(message, at)
      if (read !== message) changes.push(set('inboxMessages', read))
    }
    return tx.save({ changes, result: undefined })
  })
}
