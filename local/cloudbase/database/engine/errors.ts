import { CloudBaseError } from '../../gateway/errors'
import type { IndexKey } from './collectionIndex'
import type { Transaction } from './transaction'

const CONTACT = 'Please check your request, but if the problem persists, contact us.'

/** MongoDB refused the operation; inside a transaction it is aborted by this. */
export function requestFailed(message: string): CloudBaseError {
  return new CloudBaseError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}. ${CONTACT}`)
}

/** MongoDB refused a write, in the words of the driver CloudBase uses. */
export function writeFailed(message: string): CloudBaseError {
  return requestFailed(`multiple write errors: [{write errors: [{${message}}]}, {<nil>}]`)
}

export function duplicateKey(collection: string, index: string, key: IndexKey): CloudBaseError {
  const shown = key.map((value) => `: ${JSON.stringify(value ?? null)}`).join(', ')
  return writeFailed(
    `E11000 duplicate key error collection: tnt-local.${collection} index: ${index} dup key: { ${shown} }`,
  )
}

export function collectionMissing(collection: string): CloudBaseError {
  return new CloudBaseError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${collection}. ${CONTACT}`,
  )
}

export function collectionExists(): CloudBaseError {
  return new CloudBaseError(
    'DATABASE_COLLECTION_ALREADY_EXIST',
    `[ResourceUnavailable.ResourceExist] Table exist. ${CONTACT}`,
  )
}

export function transactionConflict(): CloudBaseError {
  return new CloudBaseError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${CONTACT}`,
  )
}

export function transactionMissing(): CloudBaseError {
  return new CloudBaseError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
      `transaction must be commit or abort in 30 seconds. ${CONTACT}`,
  )
}

export function databaseTimeout(): CloudBaseError {
  return new CloudBaseError(
    'DATABASE_TIMEOUT',
    `[FailedOperation.Timeout] operation exceeded time limit. ${CONTACT}`,
  )
}

/** A write outside transactions met a document that a transaction holds; it must wait for that one to end. */
export class DocumentLocked extends Error {
  constructor(readonly holder: Transaction) {
    super('document is locked by a transaction')
    this.name = 'DocumentLocked'
  }
}
