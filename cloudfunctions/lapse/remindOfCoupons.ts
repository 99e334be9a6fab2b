import { couponNotices, remindedUntil } from '../../core/domain/coupons/reminders'
import { newInboxMessage } from '../../core/domain/messages/inbox'
import type { Coupon } from '../../core/domain/coupons/records'
import { businessDay } from '../../core/domain/units/time'
import type { Job, JobContext } from '../common/runtime/serveTimer'
import { nextCursor } from '../common/data/nextCursor'
import { workOnRound } from '../common/services/rounds'

const pageSize = 100

/** Members with coupons that lapse within days are told, once a day and once per last day of theirs (H4). */
export const remindOfCoupons: Job = {
  name: 'remindOfCoupons',
  run: async (context) => {
    await workOnRound(context, {
      name: 'remindOfCoupons',
      round: businessDay(context.clock.now()),
      page: (cursor) => remindPage(context, cursor),
    })
  },
}

/**
 * A page of coupons by their id, which begins with the member's: what lies of one member on two pages is told of when the
 * first one comes up, and found to be told at the second.
 */
async function remindPage(context: JobContext, cursor: string): Promise<string | null> {
  const { db, clock } = context
  const at = clock.now()
  const page = await db.coupons.find({
    where: { state: 'available', validUntil: { gte: at, lte: remindedUntil(at) }, _id: { gt: cursor } },
    orderBy: [['_id', 'asc']],
    limit: pageSize,
  })
  for (const memberId of new Set(page.map((coupon) => coupon.memberId))) {
    await remind(context, memberId, await lapsingOf(context, memberId))
  }
  return nextCursor(page, pageSize)
}

/** All of a member's coupons that lapse soon, also those on another page. */
function lapsingOf({ db, clock }: JobContext, memberId: string): Promise<Coupon[]> {
  const at = clock.now()
  return db.coupons.find({
    where: { memberId, state: 'available', validUntil: { gte: at, lte: remindedUntil(at) } },
    orderBy: [['validUntil', 'asc']],
    limit: 1000,
  })
}

/** Into the inbox; the push waits for the end of the member's quiet hours. */
async function remind(
  { db, clock }: JobContext,
  memberId: string,
  coupons: readonly Coupon[],
): Promise<void> {
  const member = await db.members.get(memberId)
  if (member?.status !== 'active') return
  for (const notice of couponNotices(memberId, coupons, clock.now())) {
    await db.inboxMessages.insertOnce(newInboxMessage(notice, member, clock.now()))
  }
}
