import { newInboxMessage } from '../../core/domain/messages/inbox'
import type { Member } from '../../core/domain/members/records'
import { lapse, lapseNotices } from '../../core/domain/points/lapse'
import { businessDay } from '../../core/domain/units/time'
import { DuplicateKeyError } from '../common/data/errors'
import type { Job, JobContext } from '../common/runtime/serveTimer'
import { nextCursor } from '../common/data/nextCursor'
import { activeMembersAfter } from '../common/services/activeMembers'
import { workOnRound } from '../common/services/rounds'

const pageSize = 100

/** Every active member, once a day. */
export const lapsePoints: Job = {
  name: 'lapsePoints',
  run: async (context) => {
    await workOnRound(context, {
      name: 'lapsePoints',
      round: businessDay(context.clock.now()),
      page: (cursor) => lapsePage(context, cursor),
    })
  },
}

async function lapsePage(context: JobContext, cursor: string): Promise<string | null> {
  const members = await activeMembersAfter(context.db, cursor, pageSize)
  for (const member of members) {
    if (lapse(member, context.clock.now()).changes.length > 0) await lapseOne(context, member._id)
    await announce(context, member)
  }
  return nextCursor(members, pageSize)
}

/** Decided again on the member as he is now; a journal of this day means it was done, the rest lapses tomorrow. */
async function lapseOne({ db, clock }: JobContext, memberId: string): Promise<void> {
  try {
    await db.transaction(async (tx) => tx.save(lapse(await tx.require('members', memberId), clock.now())))
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error
  }
}

async function announce({ db, clock }: JobContext, member: Member): Promise<void> {
  for (const notice of lapseNotices(member, clock.now())) {
    await db.inboxMessages.insertOnce(newInboxMessage(notice, member, clock.now()))
  }
}
