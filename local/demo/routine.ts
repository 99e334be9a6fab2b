import { z } from 'zod'
import type { InvocationOutcome } from '../cloudbase/functions/functions'
import { parseCron, type Schedule } from '../cloudbase/functions/timers/cron'
import type { LocalMachine } from '../localMachine'
import { HOUR_MS } from './calendar'
import { DemoError } from './demoError'

interface Job {
  readonly functionName: string
  readonly schedule: Schedule
}

/** The functions' timers, as their own timetable has them, while the machine does not fire them by itself. */
export class Routine {
  private readonly seldom: readonly Job[]
  private readonly often: readonly string[]

  constructor(private readonly machine: LocalMachine) {
    const { bundles } = machine.functions.host
    const jobs = bundles.names().flatMap((functionName) => {
      const trigger = bundles.find(functionName)?.config.triggers[0]
      return trigger === undefined ? [] : [{ functionName, schedule: parseCron(trigger.config) }]
    })
    const now = machine.clock.now()
    this.seldom = jobs.filter(({ schedule }) => isSeldom(schedule, now))
    this.often = jobs.filter((job) => !this.seldom.includes(job)).map(({ functionName }) => functionName)
  }

  /** Jobs that run daily or more seldom, at their own instants on the way to `instant`; the clock follows. */
  async travelTo(instant: number): Promise<void> {
    const from = this.machine.clock.now()
    const due = this.seldom
      .flatMap(({ functionName, schedule }) =>
        schedule.lastBetween(from, instant, 31).map((at) => ({ functionName, at })),
      )
      .sort((a, b) => a.at - b.at)
    for (const { functionName, at } of due) {
      this.machine.clock.setNow(at)
      await this.fire(functionName)
    }
    this.machine.clock.setNow(Math.max(instant, this.machine.clock.now()))
  }

  /** What runs every few minutes at most, once. */
  async tick(): Promise<void> {
    for (const functionName of this.often) await this.fire(functionName)
  }

  private async fire(functionName: string): Promise<void> {
    const outcome = await this.machine.fireTimer(functionName)
    const failure = outcome === undefined ? undefined : failureOf(outcome)
    if (failure !== undefined) throw new DemoError(`timer of ${functionName}: ${failure}`)
  }
}

const timerReply = z.object({ ok: z.boolean(), failed: z.array(z.string()) })

/** Why a timer's run was not clean, or undefined when it was. */
export function failureOf(outcome: InvocationOutcome): string | undefined {
  if (!outcome.ok) return `${outcome.code} ${outcome.message}`
  const reply = timerReply.parse(JSON.parse(outcome.resultText))
  return reply.ok ? undefined : reply.failed.join(', ')
}

function isSeldom(schedule: Schedule, now: number): boolean {
  const first = schedule.nextAfter(now)
  const second = first === undefined ? undefined : schedule.nextAfter(first)
  return first === undefined || second === undefined || second - first > HOUR_MS
}
