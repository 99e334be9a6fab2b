import { DomainError } from '../../../core/contracts/errors'

/** One JSON line per event on the console, where the platform collects it. */
export interface Logger {
  info(message: string, facts?: Facts): void
  warn(message: string, facts?: Facts): void
  error(message: string, facts?: Facts): void
  with(facts: Facts): Logger
}

export type Facts = Readonly<Record<string, unknown>>

/** Never written out, wherever they stand: personal data and keys. */
const hidden = new Set([
  'phone',
  'plate',
  'name',
  'nickname',
  'email',
  'taxNumber',
  'openid',
  'birthday',
  'secret',
  'token',
  'privateKey',
  'apiV3Key',
  'paySign',
])

export function createLogger(base: Facts): Logger {
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (message: string, facts: Facts = {}): void => {
      const line = JSON.stringify({ level, message, ...base, ...facts }, redact)
      console[level](line)
    }
  return {
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    with: (facts) => createLogger({ ...base, ...facts }),
  }
}

/**
 * What an unknown thrown value tells, for the log only. Of what caused it no more than the message: an HTTP client's error
 * carries the whole request, keys included.
 */
export function describeError(error: unknown): Facts {
  if (!(error instanceof Error)) return { cause: String(error) }
  return { ...causeOf(error, 'cause'), ...detailsOf(error), ...originOf(error), stack: error.stack }
}

/** What a refusal tells the log: its code, its facts, and what lies behind it. No stack: refusing is no fault. */
export function describeRefusal(error: DomainError): Facts {
  return { code: error.code, details: error.details, ...originOf(error) }
}

function detailsOf(error: Error): Facts {
  return error instanceof DomainError && error.details !== undefined ? { details: error.details } : {}
}

function originOf({ cause }: Error): Facts {
  if (cause === undefined) return {}
  return cause instanceof Error
    ? causeOf(cause, 'origin')
    : { origin: typeof cause === 'string' ? cause : typeof cause }
}

function causeOf(error: Error, name: 'cause' | 'origin'): Facts {
  const { code } = error as { code?: unknown }
  const codeFact = typeof code === 'string' || typeof code === 'number' ? { [`${name}Code`]: code } : {}
  return { [name]: error.message, ...codeFact }
}

function redact(key: string, value: unknown): unknown {
  return hidden.has(key) && value !== null && value !== undefined ? '[hidden]' : value
}
