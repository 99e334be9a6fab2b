import { newInboxMessage } from '../../core/domain/messages/inbox'
import { fallNotice } from '../../core/domain/tiers/evaluation'
import { businessMonth, dayOfMonth } from '../../core/domain/units/time'
import type { Job, JobContext } from '../common/runtime/serveTimer'
import { nextCursor } from '../common/data/nextCursor'
import { activeMembersAfter } from '../common/services/activeMembers'
import { homePricing } from '../common/services/homePricing'
import { workOnRound } from '../common/services/rounds'
import type { Pricing } from '../../core/domain/pricing/records'

const WARNING_DAY = 25
const pageSize = 100

/** From the 25th on, until it is done: members whose tier would fall on the 1st, told while there is time to do something about it (F3, F10). */
export const warnOfFalls: Job = {
  name: 'warnOfFalls',
  run: async (context) => {
    const at = context.clock.now()
    if (dayOfMonth(at) < WARNING_DAY) return
    const pricing = await homePricing(context.db, at)
    await workOnRound(context, {
      name: 'tierWarning',
      round: businessMonth(at),
      page: (cursor) => warnPage(context, pricing, cursor),
    })
  },
}

async function warnPage({ db, clock }: JobContext, pricing: Pricing, cursor: string): Promise<string | null> {
  const members = await activeMembersAfter(db, cursor, pageSize)
  for (const member of members) {
    const notice = fallNotice(member, clock.now(), pricing)
    if (notice !== null) await db.inboxMessages.insertOnce(newInboxMessage(notice, member, clock.now()))
  }
  return nextCursor(members, pageSize)
}
