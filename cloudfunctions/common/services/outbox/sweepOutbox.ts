import type { Journal } from '../../../../core/domain/ledger/records'
import { describeError } from '../../runtime/logger'
import type { JobContext } from '../../runtime/serveTimer'
import { deliverJournal } from './deliverJournal'
import { allHandlers } from './handlers'

const pageSize = 50

/** Does what acts left to be done and nobody did: the soonest due first, until all is tried or the time is over. */
export async function sweepOutbox(context: JobContext): Promise<void> {
  const { db, clock, stopAt } = context
  const tried = new Set<string>()
  for (;;) {
    const due = await db.journals.find({
      where: { outboxDueAt: { lte: clock.now() } },
      orderBy: [['outboxDueAt', 'asc']],
      limit: pageSize,
    })
    const untried = due.filter((journal) => !tried.has(journal._id))
    if (untried.length === 0) return
    for (const journal of untried) {
      if (clock.now() >= stopAt) return
      tried.add(journal._id)
      await sweepOne(context, journal)
    }
  }
}

/** A journal that cannot be written now keeps the others from nothing. */
async function sweepOne(context: JobContext, journal: Journal): Promise<void> {
  try {
    await deliverJournal(context, journal, allHandlers)
  } catch (error) {
    context.log.error('outbox left for the next tick', { journalId: journal._id, ...describeError(error) })
  }
}
