import { set } from '../../../../core/domain/decision'
import { outboxDelivered } from '../../../../core/domain/ledger/outbox'
import type { Journal, OutboxEntry } from '../../../../core/domain/ledger/records'
import type { ActContext } from '../../runtime/action'
import { describeError } from '../../runtime/logger'
import type { OutboxHandler, OutboxHandlers } from './handler'
import { outboxProblems } from './outboxProblems'

type Outcome = Parameters<typeof outboxDelivered>[2]

interface Delivery {
  readonly n: number
  readonly outcome: Outcome
}

/**
 * Does what a committed act left to be done, as far as it is due and the caller has handlers for it, and writes down what
 * became of it in one transaction. Never throws for a task: what fails comes back later. Two workers at once on the same
 * journal do each task at most twice, which every handler bears; what one has done, the other does not undo.
 */
export async function deliverJournal(
  context: ActContext,
  journal: Journal,
  handlers: OutboxHandlers,
): Promise<void> {
  const deliveries: Delivery[] = []
  for (const entry of journal.outbox) {
    const handler = handlerFor(handlers, entry)
    if (handler !== undefined && isDue(entry, handler, journal, context.clock.now())) {
      deliveries.push({ n: entry.n, outcome: await attempt(context, handler, entry, journal) })
    }
  }
  if (deliveries.length > 0) await writeDown(context, journal._id, deliveries)
}

function handlerFor(handlers: OutboxHandlers, { task }: OutboxEntry): OutboxHandler | undefined {
  return handlers[task.kind] as OutboxHandler | undefined
}

function isDue(entry: OutboxEntry, handler: OutboxHandler, journal: Journal, at: number): boolean {
  return entry.state === 'pending' && entry.dueAt <= at && journal.at + (handler.notBeforeMs ?? 0) <= at
}

async function attempt(
  context: ActContext,
  handler: OutboxHandler,
  entry: OutboxEntry,
  journal: Journal,
): Promise<Outcome> {
  try {
    await handler.deliver(context, entry.task, journal)
    return { kind: 'done' }
  } catch (error) {
    const facts = { journalId: journal._id, n: entry.n, task: entry.task.kind, tries: entry.tries + 1 }
    context.log.warn('outbox task to be tried again', { ...facts, ...describeError(error) })
    return { kind: 'failed', problem: error instanceof Error ? error.message.slice(0, 200) : String(error) }
  }
}

/** Notes outcomes on the journal as it is now: another worker may have noted some meanwhile. */
export async function writeDown(
  { db, clock, log }: ActContext,
  journalId: string,
  deliveries: readonly Delivery[],
): Promise<void> {
  const lost = await db.transaction(async (tx) => {
    const current = await tx.require('journals', journalId)
    const at = clock.now()
    const next = deliveries.reduce<Journal>(
      (journal, { n, outcome }) => outboxDelivered(journal, n, outcome, at),
      current,
    )
    const lost = next.outbox.filter(
      ({ n, state }) =>
        state === 'failed' && current.outbox.some((one) => one.n === n && one.state === 'pending'),
    )
    const problems = await outboxProblems(tx, current, lost, at)
    return tx.save({ changes: [set('journals', next), ...problems], result: lost })
  })
  for (const { n, task, problem } of lost) {
    log.error('outbox task given up', { journalId, n, task: task.kind, problem })
  }
}
