import type { Pricing } from '../../core/domain/pricing/records'
import { evaluate } from '../../core/domain/tiers/evaluation'
import { businessMonth } from '../../core/domain/units/time'
import { DuplicateKeyError } from '../common/data/errors'
import type { Job, JobContext } from '../common/runtime/serveTimer'
import { nextCursor } from '../common/data/nextCursor'
import { activeMembersAfter } from '../common/services/activeMembers'
import { homePricing } from '../common/services/homePricing'
import { workOnRound } from '../common/services/rounds'

const pageSize = 100

/** Every active member, once a month, at the first ticks of the month that come through; the messages go out with the outbox (F3). */
export const evaluateTiers: Job = {
  name: 'evaluateTiers',
  run: async (context) => {
    const at = context.clock.now()
    const pricing = await homePricing(context.db, at)
    await workOnRound(context, {
      name: 'monthlyEvaluation',
      round: businessMonth(at),
      page: (cursor) => evaluatePage(context, pricing, cursor),
    })
  },
}

async function evaluatePage(context: JobContext, pricing: Pricing, cursor: string): Promise<string | null> {
  const { db, clock } = context
  const members = await activeMembersAfter(db, cursor, pageSize)
  for (const member of members) {
    if (evaluate(member, clock.now(), pricing).changes.length > 0) {
      await evaluateOne(context, pricing, member._id)
    }
  }
  return nextCursor(members, pageSize)
}

/** Decided again on the member as he is now; a journal of this month means it was done. */
async function evaluateOne({ db, clock }: JobContext, pricing: Pricing, memberId: string): Promise<void> {
  try {
    await db.transaction(async (tx) =>
      tx.save(evaluate(await tx.require('members', memberId), clock.now(), pricing)),
    )
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error
  }
}
