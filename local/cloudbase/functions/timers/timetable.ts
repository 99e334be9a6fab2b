import type { Kernel } from '../../../kernel/service'
import type { FunctionBundles } from '../bundles'
import { parseCron, type Schedule } from './cron'
import type { DueTimer, Timer } from './timerEvent'

interface Row extends Timer {
  readonly expression: string
  readonly schedule: Schedule
}

/** A timer as the console lists it. */
export interface ListedTimer extends Timer {
  /** Seven fields: second minute hour day month week year. */
  readonly expression: string
  readonly nextAt: number | null
}

/** The timers of all built functions, as their config.json files say at the moment they are asked. */
export class Timetable {
  private readonly schedules = new Map<string, Schedule>()
  private readonly reported = new Set<string>()

  constructor(
    private readonly kernel: Kernel,
    private readonly bundles: FunctionBundles,
  ) {}

  /** The function's own timer. */
  timerOf(functionName: string): Timer | undefined {
    const trigger = this.bundles.find(functionName)?.config.triggers[0]
    return trigger === undefined ? undefined : { functionName, triggerName: trigger.name }
  }

  /** The next instant any timer is due. */
  nextAfter(instant: number): number | undefined {
    const nexts = this.rows().map((row) => row.schedule.nextAfter(instant))
    return nexts.reduce(
      (first, next) => (first === undefined || (next ?? Infinity) < first ? next : first),
      undefined,
    )
  }

  list(after: number): ListedTimer[] {
    return this.rows().map(({ functionName, triggerName, expression, schedule }) => ({
      functionName,
      triggerName,
      expression,
      nextAt: schedule.nextAfter(after) ?? null,
    }))
  }

  /** What became due in `(after, upTo]`, in the order of time; of each timer at most the last `limit`. */
  dueBetween(after: number, upTo: number, limit: number): DueTimer[] {
    return this.rows()
      .flatMap(({ functionName, triggerName, schedule }) =>
        schedule.lastBetween(after, upTo, limit).map((at) => ({ functionName, triggerName, at })),
      )
      .sort((a, b) => a.at - b.at)
  }

  private rows(): Row[] {
    return this.bundles.names().flatMap((functionName) => this.rowOf(functionName))
  }

  /** A function whose config is wrong has no timer; the journal says why, once. */
  private rowOf(functionName: string): Row[] {
    try {
      const trigger = this.bundles.find(functionName)?.config.triggers[0]
      if (trigger === undefined) return []
      return [
        {
          functionName,
          triggerName: trigger.name,
          expression: trigger.config,
          schedule: this.schedule(trigger.config),
        },
      ]
    } catch (error) {
      this.report(`timer of ${functionName}: ${error instanceof Error ? error.message : String(error)}`)
      return []
    }
  }

  private report(title: string): void {
    if (this.reported.has(title)) return
    this.reported.add(title)
    this.kernel.journal.add({ kind: 'refused', title })
  }

  private schedule(expression: string): Schedule {
    const known = this.schedules.get(expression) ?? parseCron(expression)
    this.schedules.set(expression, known)
    return known
  }
}
