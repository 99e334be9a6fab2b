import { z } from 'zod'
import type { Journal, JournalEntry, JournalFilter } from '../kernel/journal'
import { parseInput } from './controlError'
import type { ControlRoute } from './route'

const querySchema = z.strictObject({
  kind: z
    .enum([
      'database',
      'function',
      'log',
      'openapi',
      'message',
      'payment',
      'storage',
      'timer',
      'fault',
      'forecourt',
      'refused',
    ])
    .exactOptional(),
  invocationId: z.string().exactOptional(),
  text: z.string().exactOptional(),
  after: z.coerce.number().int().min(0).exactOptional(),
  limit: z.coerce.number().int().min(1).max(20_000).default(200),
})

/** What a function call needed of the services: each is one round trip. */
export interface RoundTrips {
  readonly database: number
  readonly storage: number
  readonly openapi: number
}

/** The journal as the control API shows it: entries of kind `function` carry their round trips. */
export function listJournal(
  journal: Journal,
  filter: JournalFilter,
): (JournalEntry & { readonly roundTrips?: RoundTrips })[] {
  return journal
    .list(filter)
    .map((entry) =>
      entry.kind === 'function' && entry.invocationId !== undefined
        ? { ...entry, roundTrips: countRoundTrips(journal, entry.invocationId) }
        : entry,
    )
}

/** Counts the calls an invocation made. */
export function countRoundTrips(journal: Journal, invocationId: string): RoundTrips {
  const counts = { database: 0, storage: 0, openapi: 0 }
  for (const { kind } of journal.list({ invocationId })) {
    if (kind === 'database' || kind === 'storage' || kind === 'openapi') counts[kind] += 1
  }
  return counts
}

/** `GET /local/journal?kind=&invocationId=&text=&after=&limit=`: what happened, newest last; `last` to go on `after`. */
export const journalRoute: ControlRoute = (app, { journal }) => {
  app.get('/local/journal', (request) => {
    const filter = parseInput(querySchema, request.query)
    return { entries: listJournal(journal, filter), last: journal.last() }
  })
}
