import { call, type Output } from '../../../api/client'

export type MemberCode = Output<'member', 'code'>

/** What is heard of a code that is kept fresh. */
export interface KeeperEvents {
  readonly shown: (code: MemberCode) => void
  /** The code on the screen is over, and the next one has not come. */
  readonly expired: () => void
  readonly failed: (reason: unknown) => void
}

/** A new code is fetched so long before the old one ends. */
const AHEAD_MS = 10_000
/** After a failure the next try waits this long. */
const RETRY_MS = 5_000

/** Keeps a member code fresh while its page is looked at; stopped, it asks for nothing (C13). */
export class CodeKeeper {
  private timers: ReturnType<typeof setTimeout>[] = []
  private run = 0

  constructor(private readonly events: KeeperEvents) {}

  /** Fetches a code now and goes on by itself. */
  async start(): Promise<void> {
    this.stop()
    await this.fetch(this.run)
  }

  stop(): void {
    this.run += 1
    for (const timer of this.timers) clearTimeout(timer)
    this.timers = []
  }

  private async fetch(run: number): Promise<void> {
    try {
      const code = await call('member', 'code', {})
      if (run !== this.run) return
      this.timers.forEach(clearTimeout)
      this.timers = []
      this.events.shown(code)
      const leftMs = code.expiresAt - code.at
      this.after(run, Math.max(RETRY_MS, leftMs - AHEAD_MS), () => void this.fetch(run))
      this.after(run, leftMs, this.events.expired)
    } catch (reason) {
      if (run !== this.run) return
      this.events.failed(reason)
      this.after(run, RETRY_MS, () => void this.fetch(run))
    }
  }

  private after(run: number, ms: number, act: () => void): void {
    this.timers.push(
      setTimeout(() => {
        if (run === this.run) act()
      }, ms),
    )
  }
}
