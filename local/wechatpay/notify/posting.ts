import type { NotifyAttempt } from '../model'
import type { Posting } from './forge'

/**
 * POSTs one notification. 200 or 204 in time is acceptance; anything else, silence and a broken connection included,
 * is not. Never throws: the answer says what happened.
 */
export async function post(
  url: string,
  posting: Posting,
  timeoutMs: number,
  at: number,
): Promise<NotifyAttempt> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'User-Agent': 'Mozilla/4.0', ...posting.headers },
      body: posting.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    await response.arrayBuffer()
    return { at, answer: response.status, accepted: response.status === 200 || response.status === 204 }
  } catch (error) {
    return { at, answer: reason(error), accepted: false }
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
