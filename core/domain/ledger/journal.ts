import type { Lot } from '../members/records'
import { businessDay } from '../units/time'
import type { Act, Asset, Journal, OutboxEntry, OutboxTask, Posting } from './records'
import { NEVER } from '../units/never'

/** A posting before it has its line number; an amount of zero moves nothing and is left out. */
export type PostingDraft = Omit<Posting, 'line'>

/** `journal:{act}:{key}`: the database keeps an act from happening twice by this id. */
export function journalId(act: Act, key: string): string {
  return `journal:${act}:${key}`
}

/** Money moved from one account to another; a negative amount moves the other way. */
export function moneyPosting(source: string, destination: string, amountFen: number): PostingDraft {
  return movement('fen', source, destination, amountFen)
}

/** Face value of coupons moved from one account to another. */
export function couponPosting(source: string, destination: string, faceFen: number): PostingDraft {
  return movement('couponFen', source, destination, faceFen)
}

function movement(asset: Asset, source: string, destination: string, amount: number): PostingDraft {
  return amount < 0
    ? { asset, source: destination, destination: source, amount: -amount }
    : { asset, source, destination, amount }
}

/** Points moved lot by lot. */
export function lotPostings(source: string, destination: string, lots: readonly Lot[]): PostingDraft[] {
  return lots.map((lot) => ({
    asset: 'points',
    source,
    destination,
    amount: lot.points,
    lot: lot.expiresOn,
  }))
}

/** Points moved outside any lot: into or out of what a member owes. */
export function debtPosting(source: string, destination: string, points: number): PostingDraft {
  return { asset: 'points', source, destination, amount: points }
}

/** The same amounts the other way round. */
export function swapped(postings: readonly PostingDraft[]): PostingDraft[] {
  return postings.map((posting) => ({
    ...posting,
    source: posting.destination,
    destination: posting.source,
  }))
}

export interface JournalInput {
  readonly act: Act
  /** What makes the act happen once only. */
  readonly key: string
  readonly at: number
  readonly memberId: string
  readonly orderId: string
  readonly by: Journal['by']
  readonly postings: readonly PostingDraft[]
  readonly tasks: readonly OutboxTask[]
}

/** Everything one act moved and what must follow from it, as one document; the tasks are due at once. */
export function journal(input: JournalInput): Journal {
  const { act, key, at, memberId, orderId, by, tasks } = input
  const postings = input.postings
    .filter((posting) => posting.amount !== 0)
    .map((posting, index) => ({ line: index + 1, ...posting }))
  const outbox = tasks.map((task, index): OutboxEntry => {
    return { n: index + 1, task, state: 'pending', tries: 0, dueAt: at, problem: null }
  })
  return {
    _id: journalId(act, key),
    schema: 1,
    act,
    memberId,
    orderId,
    at,
    partition: businessDay(at),
    by,
    postings,
    outbox,
    outboxDueAt: outbox.length > 0 ? at : NEVER,
  }
}

/** Who did it, when nobody but the system itself did. */
export const bySystem: Journal['by'] = { role: 'system', id: 'system' }

/** A member acting for himself. */
export function byDriver(memberId: string): Journal['by'] {
  return { role: 'driver', id: memberId }
}
