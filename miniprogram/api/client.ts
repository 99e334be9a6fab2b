import type { Contracts, ErrorCode } from '../lib/core'

export type FunctionName = keyof Contracts
export type ActionName<F extends FunctionName> = keyof Contracts[F] & string

/** What the caller of an action hands over: what has a default may be left out. */
export type Input<F extends FunctionName, A extends ActionName<F>> = Contracts[F][A] extends {
  readonly input: { readonly _zod: { readonly input: infer I } }
}
  ? I
  : never

/** What an action answers. */
export type Output<F extends FunctionName, A extends ActionName<F>> = Contracts[F][A] extends {
  readonly output: { readonly _zod: { readonly output: infer O } }
}
  ? O
  : never

/** A code of the functions, or that no answer came: `OFFLINE` without a network, `TIMEOUT` when it took too long. */
export type ClientErrorCode = ErrorCode | 'OFFLINE' | 'TIMEOUT'

const retryableCodes: ReadonlySet<string> = new Set<ClientErrorCode>([
  'OFFLINE',
  'TIMEOUT',
  'BUSY',
  'UPSTREAM',
  'STATION_OFFLINE',
  'INTERNAL',
])

/** Why a call did not succeed. `OFFLINE` and `TIMEOUT` leave open whether the act was done. */
export class ApiError extends Error {
  constructor(
    readonly code: ClientErrorCode,
    readonly details?: unknown,
  ) {
    super(code)
    this.name = 'ApiError'
  }

  /** Whether doing the same again may succeed; every act is safe to repeat. */
  get retryable(): boolean {
    return retryableCodes.has(this.code)
  }

  /** Only a member may: a guest joins first. To staff who never joined the same is forbidden. */
  get forMembers(): boolean {
    return this.code === 'SIGN_IN_REQUIRED' || this.code === 'FORBIDDEN'
  }

  /** No answer came: the act may have been done or not. */
  get unanswered(): boolean {
    return this.code === 'OFFLINE' || this.code === 'TIMEOUT'
  }
}

/** How long a driver is left without an answer, ms. A cold function and a payment query fit in. */
export const CALL_TIMEOUT_MS = 12_000

/** The client's own words for a missing network or a slow service (wx.cloud errors carry text, not a class). */
function failureOf(reason: unknown): ApiError {
  const text =
    typeof reason === 'object' && reason !== null && 'errMsg' in reason
      ? String(reason.errMsg)
      : String(reason)
  if (/-501002|-504003|time ?out|time limit/i.test(text)) return new ApiError('TIMEOUT', text)
  if (text.includes('-501004')) return new ApiError('BUSY', text)
  if (/request:fail|network|offline|-60100\d|ERR_/i.test(text)) return new ApiError('OFFLINE', text)
  return new ApiError('INTERNAL', text)
}

function isReply(value: unknown): value is { ok: true; data: unknown } | { ok: false; error: ReplyError } {
  return typeof value === 'object' && value !== null && 'ok' in value
}

interface ReplyError {
  readonly code: ErrorCode
  readonly details?: unknown
}

function withTimeLimit<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new ApiError('TIMEOUT'))
    }, CALL_TIMEOUT_MS)
    answer.then(resolve, reject).finally(() => {
      clearTimeout(timer)
    })
  })
}

/**
 * Calls one action of one function and answers its data.
 * @throws ApiError with the function's code, or OFFLINE / TIMEOUT when no answer came
 */
export async function call<F extends FunctionName, A extends ActionName<F>>(
  name: F,
  action: A,
  input: Input<F, A>,
): Promise<Output<F, A>> {
  let result: unknown
  try {
    const answer = await withTimeLimit(wx.cloud.callFunction({ name, data: { action, input } }))
    result = answer.result
  } catch (reason) {
    throw reason instanceof ApiError ? reason : failureOf(reason)
  }
  if (!isReply(result)) throw new ApiError('INTERNAL', 'an answer without the shape of a reply')
  if (!result.ok) throw new ApiError(result.error.code, result.error.details)
  return result.data as Output<F, A>
}

/** Any failure as an ApiError, so that a page has one kind of error to show. */
export function asApiError(reason: unknown): ApiError {
  return reason instanceof ApiError ? reason : new ApiError('INTERNAL', String(reason))
}
