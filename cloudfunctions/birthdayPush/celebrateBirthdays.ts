import { birthdayJournalId, birthdayTemplateIds, celebrate } from '../../core/domain/coupons/birthday'
import type { CouponTemplate } from '../../core/domain/coupons/records'
import type { Member } from '../../core/domain/members/records'
import { birthdayKeysOn } from '../../core/domain/units/birthday'
import { addDays, businessDay } from '../../core/domain/units/time'
import { DuplicateKeyError } from '../common/data/errors'
import type { Job, JobContext } from '../common/runtime/serveTimer'
import { nextCursor } from '../common/data/nextCursor'
import { deliverJournal } from '../common/services/outbox/deliverJournal'
import { messageTask } from '../common/services/outbox/tasks/message'
import { workOnRound } from '../common/services/rounds'

/** So many days ahead a birthday is told of (H10). */
const NOTICE_DAYS = 3
const pageSize = 50

/**
 * Everybody whose birthday is in three days, once a year: notice and coupons. The days up to the birthday are looked
 * through again, for who told it only now and for a morning on which no worker came; the year's journal keeps it single.
 */
export const celebrateBirthdays: Job = {
  name: 'celebrateBirthdays',
  run: async (context) => {
    const today = businessDay(context.clock.now())
    const templates = await publishedTemplates(context)
    for (let daysAhead = NOTICE_DAYS; daysAhead >= 0; daysAhead -= 1) {
      const birthday = addDays(today, daysAhead)
      await workOnRound(context, {
        name: `birthdayPush:${daysAhead}`,
        round: birthday,
        page: (cursor) => celebratePage(context, birthday, templates, cursor),
      })
    }
  },
}

function publishedTemplates({ db }: JobContext): Promise<CouponTemplate[]> {
  return db.couponTemplates.find({
    where: { status: 'published', obtain: 'issue', _id: { in: birthdayTemplateIds } },
    limit: birthdayTemplateIds.length,
  })
}

async function celebratePage(
  context: JobContext,
  birthday: string,
  templates: readonly CouponTemplate[],
  cursor: string,
): Promise<string | null> {
  const members = await context.db.members.find({
    where: { birthdayKey: { in: birthdayKeysOn(birthday) }, _id: { gt: cursor } },
    orderBy: [['_id', 'asc']],
    limit: pageSize,
  })
  const celebrated = await celebratedOf(context, members, birthday)
  for (const member of members) {
    if (member.status === 'closed' || celebrated.has(birthdayJournalId(member._id, birthday))) continue
    await celebrateOne(context, member, birthday, templates)
  }
  return nextCursor(members, pageSize)
}

/** The journals that stand already: most of a day before the birthday has been celebrated on the days before. */
async function celebratedOf(
  { db }: JobContext,
  members: readonly Member[],
  birthday: string,
): Promise<ReadonlySet<string>> {
  if (members.length === 0) return new Set()
  const ids = members.map(({ _id }) => birthdayJournalId(_id, birthday))
  const journals = await db.journals.find({ where: { _id: { in: ids } }, limit: pageSize })
  return new Set(journals.map(({ _id }) => _id))
}

/** A second time this year finds the ids taken: nothing is given or told twice. */
async function celebrateOne(
  context: JobContext,
  member: Member,
  birthday: string,
  templates: readonly CouponTemplate[],
): Promise<void> {
  const decision = celebrate(member, birthday, templates, context.clock.now())
  try {
    await context.db.transaction((tx) => tx.save(decision))
  } catch (error) {
    if (error instanceof DuplicateKeyError) return
    throw error
  }
  for (const change of decision.changes) {
    if (change.collection === 'journals') {
      await deliverJournal(context, change.record, { message: messageTask })
    }
  }
}
