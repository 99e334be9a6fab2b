import type { ClientAnswer } from './shapes'

/** The machine refused, with its own words; or did not answer at all. */
export class MachineError extends Error {
  override readonly name = 'MachineError'
}

/** Asks the machine's control API. Throws MachineError. */
export async function ask<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  const answer: unknown = await response.json()
  if (response.ok) return answer as T
  throw new MachineError(messageOf(answer) ?? `${response.status} ${response.statusText}`)
}

/** Calls a function's action as a WeChat user. */
export function callAction(
  openid: string,
  functionName: string,
  action: string,
  input: unknown,
): Promise<ClientAnswer> {
  return ask('POST', '/local/call', { function: functionName, data: { action, input }, as: { openid } })
}

function messageOf(answer: unknown): string | undefined {
  const error = (answer as { error?: { message?: unknown } } | null)?.error
  const message = error?.message ?? (answer as { message?: unknown } | null)?.message
  return typeof message === 'string' ? message : undefined
}
