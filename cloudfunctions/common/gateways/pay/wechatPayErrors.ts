import { DomainError } from '../../../../core/contracts/errors'
import type { RefundState } from './provider'

interface Answer {
  readonly status: number
  readonly code: string
  readonly message: string
}

/** What WeChat Pay answered when it refused, or undefined when no answer came. */
export function answerOf(error: unknown): Answer | undefined {
  const response = (error as { response?: { status?: unknown; data?: unknown } } | null)?.response
  if (typeof response?.status !== 'number') return undefined
  const data = (typeof response.data === 'object' && response.data !== null ? response.data : {}) as Record<
    string,
    unknown
  >
  return { status: response.status, code: text(data['code']), message: text(data['message']) }
}

/** A refusal that only trying again, or a person, can mend. */
export function upstream(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  const answer = answerOf(error)
  const upstreamError = new DomainError('UPSTREAM', {
    service: 'wechatPay',
    code: answer?.code ?? 'NO_ANSWER',
    status: answer?.status ?? 0,
  })
  upstreamError.cause = error
  return upstreamError
}

/** An answer that came, was signed, and is not what was asked for: nothing is believed of it. */
export function strangeAnswer(cause: unknown): DomainError {
  const error = new DomainError('UPSTREAM', { service: 'wechatPay', code: 'STRANGE_ANSWER', status: 200 })
  error.cause = cause
  return error
}

/**
 * Codes after which the same refund, repeated, can only be refused again. Everything else – a right withdrawn while the
 * egress address changed, a page of a proxy – says nothing about the refund itself.
 */
const FINAL_REFUSALS: ReadonlySet<string> = new Set([
  'USER_ACCOUNT_ABNORMAL',
  'MCH_NOT_EXISTS',
  'PARAM_ERROR',
  'INVALID_REQUEST',
])

/** The code WeChat Pay refused with; empty when it did not refuse, or when the reply to a success could not be verified. */
export function refusalCode(error: unknown): string {
  const answer = answerOf(error)
  return answer !== undefined && answer.status >= 400 ? answer.code : ''
}

/**
 * What a refused refund means: money that is not there yet, or a final no. Refusals carry no signature: whoever gets a no
 * asks about the refund by its number before believing it.
 * @throws DomainError UPSTREAM for everything else: the refund may have been accepted, the same number is sent again
 */
export function refundRefusal(error: unknown): RefundState {
  const code = refusalCode(error)
  if (code === 'NOT_ENOUGH') return { state: 'waitingFunds' }
  if (!FINAL_REFUSALS.has(code)) throw upstream(error)
  return { state: 'refused', problem: `${code}: ${answerOf(error)?.message ?? ''}` }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
