import { CloudBaseError } from '../gateway/errors'
import type { Transaction } from './engine/transaction'
import type { Transactions } from './engine/transactions'
import type { PlainObject } from './values/document'

/** Wire code of everything strict mode refuses. The real service has no such code: it would let these pass. */
export const STRICT_CODE = 'LOCAL_STRICT'

function strictError(message: string): CloudBaseError {
  return new CloudBaseError(STRICT_CODE, `[strict] ${message}`)
}

/** Calls of one transaction must not run in parallel: MongoDB's session allows one at a time. */
export function checkOverlap(transaction: Transaction, action: string): void {
  if (transaction.running > 0) {
    throw strictError(
      `${action} overlaps another call of the same transaction; await each call before the next`,
    )
  }
}

/** The SDKs send `where().update()` of a transaction without its id: it would be executed outside. */
export function checkOutsideWrite(
  transactions: Transactions,
  invocationId: string | undefined,
  action: string,
  collection: string,
): void {
  if (invocationId === undefined || transactions.ofInvocation(invocationId).length === 0) return
  throw strictError(
    `${action} on ${collection} has no transactionId while this invocation has an open transaction; ` +
      'where().update() and where().remove() are not part of a transaction',
  )
}

/** An empty condition is nearly always a condition whose values were undefined. */
export function checkCondition(
  query: PlainObject,
  isMulti: boolean,
  action: string,
  collection: string,
): void {
  if (!isMulti || !matchesEverything(query)) return
  throw strictError(`${action} on ${collection} has a condition that matches every document`)
}

function matchesEverything(query: PlainObject): boolean {
  return Object.entries(query).every(
    ([key, condition]) =>
      key === '$and' &&
      Array.isArray(condition) &&
      condition.every((part) => matchesEverything(part as PlainObject)),
  )
}
