import { takeLease } from '../data/lease'
import type { JobContext } from '../runtime/serveTimer'

/** Work that is done once per round – a day, a month, a price – page by page. */
export interface Round {
  /** The lease's name: one worker at a time does rounds of this kind. */
  readonly name: string
  /** Names this round; it holds no `|`. */
  readonly round: string
  /** Does the page after a cursor (empty at the start) and answers the next cursor, or null at the end. Safe to repeat. */
  readonly page: (cursor: string) => Promise<string | null>
}

/** `busy`: another worker is at it; `stopped`: the time was over, the next tick goes on where this one stopped. */
export type RoundOutcome = 'done' | 'already' | 'busy' | 'stopped'

const DONE = 'done'
/** How long after a worker's time its lease lasts, for a page that was begun in time. */
const graceMs = 30_000

/**
 * Does as much of a round as the time allows, under a fenced lease with a checkpoint after every page: running it twice,
 * late or overlapping repeats one page at most (product decisions, Data; platform facts §9.4).
 */
export async function workOnRound(context: JobContext, { name, round, page }: Round): Promise<RoundOutcome> {
  const { db, clock, requestId, stopAt } = context
  if ((await db.leases.get(name))?.checkpoint === checkpointOf(round, DONE)) return 'already'
  const lease = await takeLease(db, name, requestId, clock.now(), stopAt + graceMs)
  if (lease === null) return 'busy'
  let cursor = cursorIn(lease.checkpoint, round)
  try {
    while (cursor !== null) {
      if (clock.now() >= stopAt) return 'stopped'
      cursor = await page(cursor)
      const noted = checkpointOf(round, cursor === null ? DONE : `${CURSOR}${cursor}`)
      if (!(await lease.advance(noted, stopAt + graceMs))) return 'busy'
    }
    return 'done'
  } finally {
    await lease.release()
  }
}

/** Stands before a cursor, so that none is taken for the end. */
const CURSOR = '>'

function checkpointOf(round: string, state: string): string {
  return `${round}|${state}`
}

/** Where the round stands: the start for another one, null at its end. */
function cursorIn(checkpoint: string, round: string): string | null {
  if (!checkpoint.startsWith(`${round}|`)) return ''
  const state = checkpoint.slice(round.length + 1)
  return state === DONE ? null : state.slice(CURSOR.length)
}
