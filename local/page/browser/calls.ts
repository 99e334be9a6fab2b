import { callAction } from './machine'
import { remember } from './sample'
import type { ClientAnswer } from './shapes'
import { changed, store } from './store'

export interface Answered {
  readonly kind: 'answered'
  readonly answer: ClientAnswer
  readonly openid: string
  readonly functionName: string
  readonly action: string
  readonly tookMs: number
}

/** How the last call stands. */
export type Outcome =
  | { readonly kind: 'running'; readonly what: string }
  | Answered
  /** It never got to a function: no JSON, or no machine. */
  | { readonly kind: 'failed'; readonly message: string }

let last: Outcome | undefined

export const lastOutcome = (): Outcome | undefined => last

export const errorOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

export function tell(outcome: Outcome): void {
  last = outcome
  changed('result')
}

/** Calls an action as the chosen person; how it went is told to whoever shows it. */
export async function call(functionName: string, action: string, input: unknown): Promise<void> {
  const { openid } = store
  tell({ kind: 'running', what: `${functionName}.${action}` })
  const startedAt = performance.now()
  try {
    const answer = await callAction(openid, functionName, action, input)
    if (answer.result?.ok === true) remember(answer.result.data)
    tell({ kind: 'answered', answer, openid, functionName, action, tookMs: performance.now() - startedAt })
  } catch (error) {
    tell({ kind: 'failed', message: errorOf(error) })
  }
  changed('called')
}
