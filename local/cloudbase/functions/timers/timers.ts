import type { Kernel } from '../../../kernel/service'
import type { FunctionHost } from '../host'
import type { InvocationOutcome } from '../invokeOrder'
import { sendTimerEvent, type DueTimer } from './timerEvent'
import { Timetable, type ListedTimer } from './timetable'

export interface TimersOptions {
  /** False: nothing ever fires by itself. Default true. */
  readonly enabled?: boolean
  /** Between the tries of a failing event; the platform waits a minute. Default 200. */
  readonly retryDelayMs?: number
}

/** Of each timer, at most so many events are made up for when somebody travels through time. */
const EVENTS_PER_TIMER_AND_TRAVEL = 60
/** The longest sleep, so that a rebuilt function's new timer is noticed. */
const LONGEST_SLEEP_MS = 15_000

/** Fires the functions' timers by the virtual clock. */
export class Timers {
  private readonly timetable: Timetable
  private readonly enabled: boolean
  private readonly retryDelayMs: number
  private readonly stopClock: () => void
  /** Everything due up to here was fired. */
  private firedUpTo: number
  private alarm: NodeJS.Timeout | undefined
  private travelling = false
  private started = false
  /** How many hold the timers back. */
  private pauses = 0
  /** Trips follow each other; one that failed does not hold up the next. */
  private lastTrip: Promise<void> = Promise.resolve()

  constructor(
    private readonly kernel: Kernel,
    private readonly host: FunctionHost,
    options: TimersOptions = {},
  ) {
    this.timetable = new Timetable(kernel, host.bundles)
    this.enabled = options.enabled ?? true
    this.retryDelayMs = options.retryDelayMs ?? 200
    this.firedUpTo = kernel.clock.now()
    this.stopClock = kernel.clock.onChange(() => {
      this.tick()
    })
  }

  /** From now on timers fire by themselves, if they are enabled. */
  start(): void {
    this.started = true
    this.firedUpTo = this.kernel.clock.now()
    this.tick()
  }

  /** Every timer with the next instant it is due; null: never again. */
  list(): readonly ListedTimer[] {
    return this.timetable.list(this.kernel.clock.now())
  }

  /** True while timers fire by themselves. */
  get isRunning(): boolean {
    return this.enabled && this.pauses === 0
  }

  /** Sends the function's timer event now. Throws when the function has no timer. */
  async fire(functionName: string): Promise<InvocationOutcome | undefined> {
    const timer = this.timetable.timerOf(functionName)
    if (timer === undefined) throw new Error(`function ${functionName} has no timer`)
    return this.send({ ...timer, at: this.kernel.clock.now() })
  }

  /**
   * Sets the clock to an instant. Forward, it stops at every instant a timer is due and lets its events finish there,
   * so that each runs at its own time; of each timer only the last 60 events are made up for. Timers that are switched
   * off stay off.
   */
  travelTo(instant: number): Promise<void> {
    const trip = this.lastTrip.then(() => this.travel(instant))
    this.lastTrip = trip.catch(() => undefined)
    return trip
  }

  /** Nothing fires by itself until the returned function is called; what was due meanwhile is not made up for. */
  pause(): () => void {
    this.pauses += 1
    this.tick()
    let over = false
    return () => {
      if (over) return
      over = true
      this.pauses -= 1
      this.firedUpTo = this.kernel.clock.now()
      this.tick()
    }
  }

  close(): void {
    this.started = false
    this.stopClock()
    clearTimeout(this.alarm)
  }

  private async travel(instant: number): Promise<void> {
    this.travelling = true
    try {
      const due = this.enabled
        ? this.timetable.dueBetween(this.kernel.clock.now(), instant, EVENTS_PER_TIMER_AND_TRAVEL)
        : []
      for (const timer of due) {
        if (timer.at > this.kernel.clock.now()) this.kernel.clock.setNow(timer.at)
        await this.send(timer)
      }
      this.kernel.clock.setNow(instant)
    } finally {
      this.firedUpTo = this.kernel.clock.now()
      this.travelling = false
      this.tick()
    }
  }

  /** Fires what became due since the last tick (after a gap only each timer's latest event) and sleeps until the next. */
  private tick(): void {
    clearTimeout(this.alarm)
    if (!this.enabled || !this.started || this.travelling || this.pauses > 0) return
    const now = this.kernel.clock.now()
    for (const timer of this.timetable.dueBetween(this.firedUpTo, now, 1)) void this.send(timer)
    this.firedUpTo = now
    const next = this.timetable.nextAfter(now) ?? Infinity
    this.alarm = setTimeout(
      () => {
        this.tick()
      },
      Math.min(next - now, LONGEST_SLEEP_MS),
    )
    this.alarm.unref()
  }

  private send(timer: DueTimer): Promise<InvocationOutcome | undefined> {
    return sendTimerEvent(this.kernel, this.host, timer, this.retryDelayMs)
  }
}
