import { closeMembership, closingStanding, waitToClose } from '../../../core/domain/members/closing'
import { set } from '../../../core/domain/decision'
import type { Member } from '../../../core/domain/members/records'
import { DuplicateKeyError } from '../../common/data/errors'
import type { Job, JobContext } from '../../common/runtime/serveTimer'
import { closingFactsOf } from '../../common/services/closing'
import { eraseTraces } from '../../common/services/erasing'
import { each } from '../each'

const pageSize = 10
/** More coupons than a member holds. */
const allCoupons = 200

/** Ends memberships whose day of cooling off is over; what is open by then waits for an hour (O8). */
export const closeMemberships: Job = {
  name: 'closeMemberships',
  run: async (context) => {
    const { db, clock } = context
    const due = await db.members.find({ where: { closeAt: { lte: clock.now() } }, limit: pageSize })
    await each(context, due, (member) => closeOne(context, member))
  },
}

async function closeOne(context: JobContext, member: Member): Promise<void> {
  const { db, clock } = context
  const { blocks } = closingStanding(member, await closingFactsOf(db, member._id))
  if (blocks.length > 0) return postpone(context, member._id)
  if (!(await eraseTraces(context, member))) return
  const coupons = await db.coupons.find({
    where: { memberId: member._id, state: 'available' },
    limit: allCoupons,
  })
  try {
    await db.transaction(async (tx) => {
      const now = await tx.require('members', member._id)
      // Kept after all, while this was under way.
      if (now.closeAt > clock.now()) return
      const identity = await tx.get('identities', now.openid)
      const fresh = []
      for (const { _id } of coupons) fresh.push(await tx.require('coupons', _id))
      const usable = fresh.filter(({ state }) => state === 'available')
      await tx.save(closeMembership({ member: now, identity, coupons: usable, at: clock.now() }))
    })
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error
  }
}

async function postpone({ db, clock }: JobContext, memberId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const member = await tx.require('members', memberId)
    if (member.closeAt > clock.now()) return
    await tx.save({ changes: [set('members', waitToClose(member, clock.now()))], result: undefined })
  })
}
