import { replySchema, signedHeaders, type Reply } from '../protocol'

const ANSWER_WITHIN_MS = 10_000

export interface Envelope {
  /** Asked when it is needed: the machine may not listen yet. */
  readonly url: () => string
  readonly stationId: string
  readonly secret: string
  readonly sequence: number
  readonly at: number
  readonly body: string
}

export type Answer =
  | { readonly ok: true; readonly reply: Reply }
  /** HTTP status, or why there was none. */
  | { readonly ok: false; readonly problem: string; readonly broken?: boolean }

/** Sends one signed batch. Never throws: the answer says what happened. */
export async function post(envelope: Envelope): Promise<Answer> {
  const { stationId, secret, sequence, at, body } = envelope
  try {
    const response = await fetch(envelope.url(), {
      method: 'POST',
      headers: signedHeaders(stationId, secret, sequence, at, body),
      body,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
    const text = await response.text()
    if (response.status !== 200) return { ok: false, problem: `${response.status} ${text.slice(0, 200)}` }
    return { ok: true, reply: replySchema.parse(JSON.parse(text)) }
  } catch (error) {
    return { ok: false, problem: reasonOf(error), broken: true }
  }
}

/** `fetch failed` alone says nothing; its cause does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
