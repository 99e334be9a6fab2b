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

/** What an unknown thrown value tells, for the log only. */
export function describeError(error: unknown): Facts {
  if (!(error instanceof Error)) return { cause: String(error) }
  const code = (error as { code?: unknown }).code
  return {
    cause: error.message,
    ...(code === undefined ? {} : { causeCode: code }),
    stack: error.stack,
  }
}

function redact(key: string, value: unknown): unknown {
  return hidden.has(key) && value !== null && value !== undefined ? '[hidden]' : value
}
