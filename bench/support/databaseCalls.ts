import type { JournalEntry } from '../../local/kernel/journal'
import type { World } from '../../tests/support/world'
import { sequentialRounds } from './rounds'

/** What an act asked of the database. */
export interface DatabaseCalls {
  readonly calls: number
  readonly reads: number
  readonly writes: number
  /** Round trips that follow each other: what an act takes longer where the database is further away. */
  readonly rounds: number
  /** Calls that found their documents without an index. */
  readonly scans: number
}

/** Long enough that calls which go side by side overlap in the journal. */
const DELAY_MS = 24
const SLACK_MS = 4

interface Detail {
  readonly action: string
  readonly durationMs: number
  readonly plan?: string
}

/** Runs an act with a slow database, and tells its calls apart. Only those of functions whose name begins so count. */
export async function databaseCallsOf(
  world: World,
  functionName: string,
  act: () => Promise<unknown>,
): Promise<DatabaseCalls> {
  const { journal, faults } = world.machine
  const after = journal.last()
  faults.add({ point: 'database', kind: 'delay', delayMs: DELAY_MS, times: 100_000 })
  try {
    await act()
  } finally {
    faults.reset()
  }
  const entries = journal.list({ kind: 'database', after })
  return tally(entries.filter(({ invocationId }) => invocationId?.startsWith(`${functionName}-`) === true))
}

function tally(entries: readonly JournalEntry[]): DatabaseCalls {
  const details = entries.map(({ detail }) => detail as Detail)
  const reads = details.filter(({ action }) => /get|count|aggregate/i.test(action)).length
  const writes = details.filter(({ action }) => /insert|modify|update|remove/i.test(action)).length
  const spans = entries.map(({ at, detail }) => ({ from: at - (detail as Detail).durationMs, to: at }))
  return {
    calls: details.length,
    reads,
    writes,
    rounds: sequentialRounds(spans, SLACK_MS),
    scans: details.filter(({ plan }) => plan === 'scan').length,
  }
}
