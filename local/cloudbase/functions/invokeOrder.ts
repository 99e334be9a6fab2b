import type { InvocationStart } from './invocations'

/** What the host is asked to run. */
export interface InvokeOrder extends InvocationStart {
  /** The event as JSON text. */
  readonly eventText: string
  /** Client calls have tighter limits than calls between functions. */
  readonly fromClient?: boolean
}

/** How an invocation ended: the result as JSON text, or the platform's error code. */
export type InvocationOutcome = {
  readonly invocationId: string
  readonly requestId: string
  readonly durationMs: number
} & (
  | { readonly ok: true; readonly resultText: string }
  | { readonly ok: false; readonly code: string; readonly message: string }
)
