import { z } from 'zod'
import type { InvocationOutcome } from '../cloudbase/functions/functions'
import { parseCron, type Schedule } from '../cloudbase/functions/timers/cron'
import type { LocalMachine } from '../localMachine'
import { DAY_MS, HOUR_MS } from './calendar'
import { DemoError } from './demoError'

/** The audit is left out: it is run once, over the whole month, when the demo is made. */
const NOT_PLAYED = 'audit'
/** The minute's timer that works off the outbox. */
const HANDS_ON = 'scheduler'

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
      if (trigger === undefined || functionName === NOT_PLAYED) return []
      return [{ functionName, schedule: parseCron(trigger.config) }]
    })
    const now = machine.clock.now()
    this.seldom = jobs.filter(({ schedule }) => !isOften(schedule, now))
    this.often = jobs.filter((job) => !this.seldom.includes(job)).map(({ functionName }) => functionName)
  }

  /** Daily and rarer jobs, at their own instants on the way to `instant`; the clock follows. */
  async travelTo(instant: number): Promise<void> {
    const from = this.machine.clock.now()
    const due = this.seldom
      .flatMap(({ functionName, schedule }) =>
        runsBetween(schedule, from, instant).map((at) => ({ functionName, at })),
      )
      .sort((a, b) => a.at - b.at)
    for (const { functionName, at } of due) {
      this.machine.clock.setNow(at)
      await this.fire(functionName)
    }
    this.machine.clock.setNow(Math.max(instant, this.machine.clock.now()))
  }

  /** Hands on what acts left to be done after them: messages, refunds, invoices. */
  async handOn(): Promise<void> {
    if (this.often.includes(HANDS_ON)) await this.fire(HANDS_ON)
  }

  /** What runs every few minutes, once. */
  async tick(): Promise<void> {
    for (const functionName of this.often) await this.fire(functionName)
  }

  private async fire(functionName: string): Promise<void> {
    const outcome = await this.machine.fireTimer(functionName)
    const failure = outcome === undefined ? undefined : failureOf(outcome)
    if (failure !== undefined) throw new DemoError(`timer of ${functionName}: ${failure}`)
  }
}

/** When a job sets out. Timers that fire again within hours go on with what they began: one run is enough here. */
function runsBetween(schedule: Schedule, after: number, upTo: number): number[] {
  const instants: number[] = []
  let at = schedule.nextAfter(after)
  while (at !== undefined && at <= upTo) {
    instants.push(at)
    at = schedule.nextAfter(at + DAY_MS / 2)
  }
  return instants
}

/** Whether a timer fires in every hour of a day. */
function isOften(schedule: Schedule, from: number): boolean {
  const hours = Array.from({ length: 24 }, (_, hour) => from + hour * HOUR_MS)
  return hours.every((hour) => (schedule.nextAfter(hour) ?? Infinity) <= hour + HOUR_MS)
}

const timerReply = z.object({ ok: z.boolean(), failed: z.array(z.string()) })

/** Why a timer's run was not clean, or undefined when it was. */
export function failureOf(outcome: InvocationOutcome): string | undefined {
  if (!outcome.ok) return `${outcome.code} ${outcome.message}`
  const reply = timerReply.parse(JSON.parse(outcome.resultText))
  return reply.ok ? undefined : reply.failed.join(', ')
}
