import { inspect } from 'node:util'

/** An id or a unique key is taken. Outside it means: somebody has done it already. */
export class DuplicateKeyError extends Error {
  constructor(readonly collection: string) {
    super(`duplicate key in ${collection}`)
    this.name = 'DuplicateKeyError'
  }
}

/** Another transaction changed what this one was changing, or its time was over; nothing was written. */
export class ConflictError extends Error {
  constructor(cause: unknown) {
    super('transaction conflict', { cause })
    this.name = 'ConflictError'
  }
}

/** The commit was sent and no answer came: it may have happened. */
export class UnknownOutcomeError extends Error {
  constructor(cause: unknown) {
    super('the outcome of the commit is unknown', { cause })
    this.name = 'UnknownOutcomeError'
  }
}

/**
 * Names a database error by its meaning: a new environment answers from PostgreSQL with other words
 * (platform facts §9.1), so neither one code nor one server's text is relied on.
 */
export function translateDatabaseError(error: unknown, collection: string): unknown {
  const text = errorText(error)
  if (/E11000|duplicate key|DUPLICATE_WRITE/i.test(text)) return new DuplicateKeyError(collection)
  if (
    /TRANSACTION_?CONFLICT|TransactionNotExist|WriteConflict|could not serialize|deadlock detected/i.test(
      text,
    )
  )
    return new ConflictError(error)
  return error
}

/** Whether an error leaves open if the request was carried out: no answer, or an answer that never got here. */
export function isOutcomeUnknown(error: unknown): boolean {
  return /TIMEDOUT|TIMEOUT|ECONNRESET|EPIPE|socket hang up|SYS_ERR|network/i.test(errorText(error))
}

function errorText(error: unknown): string {
  if (!(error instanceof Error)) return inspect(error)
  const { code } = error as { code?: unknown }
  return `${typeof code === 'string' || typeof code === 'number' ? code : ''} ${error.message}`
}
