/** What the function host and a function's process say to each other. */
export type HostMessage = LoadMessage | EventMessage | ClockMessage

/** Load the bundle; comes first and once. */
export interface LoadMessage {
  readonly type: 'load'
  readonly file: string
  readonly clockOffsetMs: number
}

/** Run one event. */
export interface EventMessage {
  readonly type: 'event'
  /** JSON text, so that it is parsed in the function's own process. */
  readonly eventText: string
  readonly context: Readonly<Record<string, unknown>>
  /** Set for this event only. */
  readonly environment: Readonly<Record<string, string>>
  readonly clockOffsetMs: number
}

/** The machine's clock was set while the process lives. */
export interface ClockMessage {
  readonly type: 'clock'
  readonly clockOffsetMs: number
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

export type ProcessMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'loadFailed'; readonly detail: string }
  | { readonly type: 'log'; readonly level: LogLevel; readonly text: string }
  | { readonly type: 'result'; readonly resultText: string }
  | { readonly type: 'failure'; readonly detail: string }
