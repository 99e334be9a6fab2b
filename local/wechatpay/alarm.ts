import type { VirtualClock } from '../kernel/clock'

const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Calls `wake` when the virtual clock reaches an instant, also when the clock is set past it. */
export class Alarm {
  private timer: NodeJS.Timeout | undefined
  private dueAt: number | undefined
  private closed = false
  private readonly stopListening: () => void

  constructor(
    private readonly clock: VirtualClock,
    private readonly wake: () => void,
  ) {
    this.stopListening = clock.onChange(() => {
      this.arm()
    })
  }

  /** The next instant of interest; `undefined` for none. */
  set(dueAt: number | undefined): void {
    this.dueAt = this.closed ? undefined : dueAt
    this.arm()
  }

  close(): void {
    this.stopListening()
    this.closed = true
    this.set(undefined)
  }

  private arm(): void {
    clearTimeout(this.timer)
    if (this.dueAt === undefined) return
    const wait = Math.min(Math.max(0, this.dueAt - this.clock.now()), LONGEST_TIMER_MS)
    this.timer = setTimeout(() => {
      if (this.dueAt !== undefined && this.clock.now() < this.dueAt) this.arm()
      else this.wake()
    }, wait)
    this.timer.unref()
  }
}
