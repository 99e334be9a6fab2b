import type { Journal, OutboxEntry } from './records'
import { NEVER } from '../units/never'

/** How long to wait before a task is tried again: a minute at first, doubled each time, an hour at most. */
export function retryDelayMs(tries: number): number {
  const minute = 60_000
  return Math.min(minute * 2 ** Math.min(tries, 6), 60 * minute)
}

/** After so many tries somebody has to look at it. */
const MAX_TRIES = 12

type Outcome = { readonly kind: 'done' } | { readonly kind: 'failed'; readonly problem: string }

/** Writes down what became of one task. One that failed comes back later, until it has been tried too often. */
export function outboxDelivered(journal: Journal, n: number, outcome: Outcome, at: number): Journal {
  const outbox = journal.outbox.map((entry) =>
    entry.n === n && entry.state === 'pending' ? delivered(entry, outcome, at) : entry,
  )
  return { ...journal, outbox, outboxDueAt: soonestDue(outbox) }
}

function delivered(entry: OutboxEntry, outcome: Outcome, at: number): OutboxEntry {
  const tries = entry.tries + 1
  if (outcome.kind === 'done') return { ...entry, state: 'done', tries, dueAt: NEVER, problem: null }
  const over = tries >= MAX_TRIES
  return {
    ...entry,
    state: over ? 'failed' : 'pending',
    tries,
    dueAt: over ? NEVER : at + retryDelayMs(tries - 1),
    problem: outcome.problem,
  }
}

function soonestDue(outbox: readonly OutboxEntry[]): number {
  return outbox
    .filter((entry) => entry.state === 'pending')
    .reduce((soonest, entry) => Math.min(soonest, entry.dueAt), NEVER)
}
