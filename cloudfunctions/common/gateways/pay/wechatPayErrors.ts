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
  const answer = answerOf(error)
  const upstreamError = new DomainError('UPSTREAM', {
    service: 'wechatPay',
    code: answer?.code ?? 'NO_ANSWER',
    status: answer?.status ?? 0,
  })
  upstreamError.cause = error
  return upstreamError
}

/** What a refused refund means: money that is not there yet, a final no, or something to try again. */
export function refundRefusal(error: unknown): RefundState {
  const answer = answerOf(error)
  if (answer?.code === 'NOT_ENOUGH') return { state: 'waitingFunds' }
  const canBeRepeated =
    answer === undefined ||
    answer.status >= 500 ||
    answer.status === 429 ||
    answer.code === 'FREQUENCY_LIMITED'
  if (canBeRepeated || answer.code === 'SIGN_ERROR') throw upstream(error)
  return { state: 'refused', problem: `${answer.code}: ${answer.message}` }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
