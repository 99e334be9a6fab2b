import { message as contract } from '../../../core/contracts/message'
import { pageByInstant } from '../../common/data/pageByInstant'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'

const pageSize = 20

/** The caller's messages, newest first: the inbox has them all, whatever WeChat let through (K1). */
export const inbox = action(contract.inbox, async ({ input, caller, db }) => {
  const memberId = memberIdOf(caller)
  const mine = { memberId, ...(input.kinds === undefined ? {} : { kind: { in: input.kinds } }) }
  const [page, unread] = await Promise.all([
    pageByInstant(
      {
        before: (at, limit) =>
          db.inboxMessages.find({ where: { ...mine, at: { lt: at } }, orderBy: [['at', 'desc']], limit }),
        at: (at) => db.inboxMessages.find({ where: { ...mine, at }, limit: 1000 }),
        instantOf: (message) => message.at,
      },
      input.cursor,
      pageSize,
    ),
    db.inboxMessages.count({ memberId, readAt: 0 }),
  ])
  return {
    messages: page.items.map(({ _id: messageId, kind, content, page: path, at, readAt }) => ({
      messageId,
      kind,
      content,
      page: path,
      at,
      read: readAt !== 0,
    })),
    unread,
    nextCursor: page.nextCursor,
  }
})
