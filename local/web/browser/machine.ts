/** The machine refused, with its own words; or did not answer at all. */
export class MachineError extends Error {
  override readonly name = 'MachineError'
  constructor(
    message: string,
    readonly code: string,
    readonly details?: unknown,
  ) {
    super(message)
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Asks the machine's control API. Throws MachineError. */
export async function ask<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  const answer: unknown = await response.json()
  if (response.ok) return answer as T
  const { code, message, details } = errorIn(answer)
  throw new MachineError(message ?? `${response.status} ${response.statusText}`, code ?? 'FAILED', details)
}

/** What an act of a function answered, as the mini-program would read it. */
export type Reply =
  | { readonly ok: true; readonly data: unknown }
  | {
      readonly ok: false
      readonly error: { readonly code: string; readonly message: string; readonly details?: unknown }
    }

/** What `wx.cloud.callFunction` answered: the function's reply, or the platform's error. */
export interface ClientAnswer {
  readonly result?: Reply
  readonly error?: { readonly errCode: number; readonly errMsg: string }
  readonly requestID?: string
}

/** Calls an action of a function as that WeChat user. */
export function callAction(
  openid: string,
  functionName: string,
  action: string,
  input: unknown,
): Promise<ClientAnswer> {
  return ask('POST', '/local/call', { function: functionName, data: { action, input }, as: { openid } })
}

/** What an action answered that somebody. Throws MachineError when it refused or the platform failed. */
export async function callFor<T>(
  openid: string,
  functionName: string,
  action: string,
  input: unknown,
): Promise<T> {
  const { result, error } = await callAction(openid, functionName, action, input)
  if (result?.ok === true) return result.data as T
  if (result !== undefined) throw new MachineError(result.error.message, result.error.code)
  throw new MachineError(error?.errMsg ?? `${functionName}.${action}`, 'PLATFORM')
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

interface ErrorAnswer {
  readonly code?: string
  readonly message?: string
  readonly details?: unknown
}

/** The control API says `{error: {code, message}}`, other servers on this port `{code, message}`. */
function errorIn(answer: unknown): ErrorAnswer {
  if (typeof answer !== 'object' || answer === null) return {}
  return 'error' in answer && typeof answer.error === 'object' && answer.error !== null
    ? answer.error
    : answer
}
