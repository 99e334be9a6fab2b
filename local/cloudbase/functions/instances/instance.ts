import type { EventMessage, LogLevel } from '../messages'

/** One place where one function runs, one event at a time. It is `usable` until it dies or is killed. */
export interface FunctionInstance {
  readonly usable: boolean
  readonly lastUsedAt: number
  /** Runs one event; the time limit (milliseconds) starts once the bundle is loaded. Never rejects. */
  run(event: Omit<EventMessage, 'type'>, timeLimitMs: number): Promise<InstanceAnswer>
  setClockOffset(clockOffsetMs: number): void
  /** Ends it at once, as the platform does past a limit. */
  kill(): void
}

export interface InstanceOptions {
  readonly bundleFile: string
  /** What `process.env` holds beside what an event brings. */
  readonly environment: Readonly<Record<string, string>>
  readonly memoryMb: number
  readonly clockOffsetMs: number
  /** Each thing the function printed. */
  onLog(level: LogLevel, text: string): void
}

/** How a run ended. */
export type InstanceAnswer =
  | { readonly kind: 'result'; readonly resultText: string }
  | { readonly kind: 'failure'; readonly detail: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'crash'; readonly detail: string }
