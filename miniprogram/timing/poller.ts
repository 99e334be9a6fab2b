export interface PollerOptions {
  /** One look; answers whether something had changed. A failed look counts as no change. */
  readonly look: () => Promise<boolean>
  readonly shortestMs: number
  readonly longestMs: number
}

/**
 * Looks again and again, at the shortest interval while things change and at growing ones up to the longest while
 * they do not. Looks never overlap, and nothing runs between `stop` and `start`.
 */
export class Poller {
  private timer: ReturnType<typeof setTimeout> | null = null
  private waitMs: number
  /** Tells looks of an earlier start from those of this one. */
  private run = 0
  private active = false

  constructor(private readonly options: PollerOptions) {
    this.waitMs = options.shortestMs
  }

  /** Looks at once, or after a while when the first look was had by other means, and goes on; nothing while already going. */
  start(afterMs = 0): void {
    if (this.active) return
    this.active = true
    this.run += 1
    this.waitMs = this.options.shortestMs
    if (afterMs === 0) void this.step(this.run)
    else this.plan(this.run, afterMs)
  }

  stop(): void {
    this.active = false
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }

  private async step(run: number): Promise<void> {
    const changed = await this.options.look()
    if (!this.active || run !== this.run) return
    const { shortestMs, longestMs } = this.options
    this.waitMs = changed ? shortestMs : Math.min(longestMs, Math.round(this.waitMs * 1.5))
    this.plan(run, this.waitMs)
  }

  private plan(run: number, ms: number): void {
    this.timer = setTimeout(() => {
      void this.step(run)
    }, ms)
  }
}
