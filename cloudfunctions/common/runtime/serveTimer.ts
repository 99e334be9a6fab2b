import { openDatabase } from '../data/database'
import { systemClock, type ActContext } from './action'
import { createLogger, describeError } from './logger'
import { platformContext } from './platform'

/** A piece of timed work. It is idempotent, stops before `stopAt`, and goes on at the next tick. */
export interface Job {
  readonly name: string
  run(context: JobContext): Promise<void>
}

export interface JobContext extends ActContext {
  /** Epoch milliseconds by which to have stopped. */
  readonly stopAt: number
}

export interface TimerReply {
  readonly ok: boolean
  readonly failed: readonly string[]
}

/** The platform gives an async event up to six hours late: one this old has been overtaken (platform facts §9.4). */
const staleAfterMs = 90_000

/**
 * A function that only the platform's timer starts. That is known from the environment: a user who sends a
 * timer-shaped event is refused and logged. One job that fails or is slow does not keep the others from running: each has
 * its share of the time that is left, and what it does not need is the others'.
 */
export function serveTimer(
  name: string,
  jobs: readonly Job[],
  { budgetMs }: { readonly budgetMs: number },
): (event: unknown, context: unknown) => Promise<TimerReply> {
  return async (event, context) => {
    const platform = platformContext(context)
    const log = createLogger({ function: name, requestId: platform.requestId })
    if (platform.trigger !== 'timer' || platform.openid !== undefined) {
      log.warn('refused', { code: 'FORBIDDEN', details: { why: 'not started by the timer' } })
      return { ok: false, failed: ['FORBIDDEN'] }
    }
    const startedAt = systemClock.now()
    if (isStale(event, startedAt)) {
      log.warn('stale timer event dropped')
      return { ok: true, failed: [] }
    }
    const db = openDatabase()
    const failed: string[] = []
    for (const [index, job] of jobs.entries()) {
      const jobLog = log.with({ job: job.name })
      try {
        await job.run({
          db,
          clock: systemClock,
          log: jobLog,
          requestId: platform.requestId,
          stopAt: shareOf(startedAt + budgetMs, systemClock.now(), jobs.length - index),
        })
      } catch (error) {
        jobLog.error('job failed', describeError(error))
        failed.push(job.name)
      }
    }
    return { ok: failed.length === 0, failed }
  }
}

/** Until when the next of so many jobs may work: the time that is left, in equal parts. */
export function shareOf(endAt: number, now: number, jobsLeft: number): number {
  return now + Math.floor(Math.max(0, endAt - now) / jobsLeft)
}

function isStale(event: unknown, now: number): boolean {
  const time = (event as { Time?: unknown } | null)?.Time
  const firedAt = typeof time === 'string' ? Date.parse(time) : Number.NaN
  return Number.isFinite(firedAt) && now - firedAt > staleAfterMs
}
