type SetTimer = typeof setTimeout

/** Timers that end together: what is dead is not woken any more. */
export class OwnTimers {
  private readonly running = new Set<NodeJS.Timeout>()
  readonly setTimeout = this.own(setTimeout, true)
  readonly setInterval = this.own(setInterval as unknown as SetTimer, false) as unknown as typeof setInterval

  clear(): void {
    for (const timer of this.running) clearTimeout(timer)
    this.running.clear()
  }

  /** @param once whether it is over when it has run */
  private own(real: SetTimer, once: boolean): SetTimer {
    const set = (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]): NodeJS.Timeout => {
      const timer = real(() => {
        if (once) this.running.delete(timer)
        run(...args)
      }, ms)
      this.running.add(timer)
      return timer
    }
    // `util.promisify` finds its own variant there.
    return Object.defineProperties(set, {
      ...Object.getOwnPropertyDescriptors(real),
    }) as unknown as SetTimer
  }
}
