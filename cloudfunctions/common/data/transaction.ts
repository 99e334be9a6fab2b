import { DomainError } from '../../../core/contracts/errors'
import type { Decision } from '../../../core/domain/decision'
import type { CollectionName, RecordOf } from '../../../core/domain/records'
import { firstRecord, validated } from './collection'
import type { DocumentDatabase, SdkTransaction } from './connection'
import {
  ConflictError,
  DuplicateKeyError,
  UnknownOutcomeError,
  isOutcomeUnknown,
  translateDatabaseError,
} from './errors'

/** Reads and writes of one unit of work, one call after the other: the service forbids calls side by side. */
export class Transaction {
  constructor(private readonly sdk: SdkTransaction) {}

  async get<Name extends CollectionName>(name: Name, id: string): Promise<RecordOf<Name> | null> {
    const reply = await translated(
      name,
      this.sdk.collection(name).doc(id).get() as Promise<{ data: unknown }>,
    )
    return firstRecord(name, reply)
  }

  async require<Name extends CollectionName>(name: Name, id: string): Promise<RecordOf<Name>> {
    const record = await this.get(name, id)
    if (record === null) throw new DomainError('NOT_FOUND', { collection: name, id })
    return record
  }

  /** Writes what a rule decided, in its order, and hands on its result. */
  async save<Result>(decision: Decision<Result>): Promise<Result> {
    for (const { collection, kind, record } of decision.changes) {
      const { _id, ...rest } = validated(collection, record)
      const target = this.sdk.collection(collection)
      await translated(
        collection,
        kind === 'insert' ? target.add({ _id, ...rest }) : target.doc(_id).set(rest),
      )
    }
    for (const { collection, id } of decision.removals ?? []) {
      await translated(collection, this.sdk.collection(collection).doc(id).remove())
    }
    return decision.result
  }
}

export interface TransactOptions {
  /** Give up after this many milliseconds of conflicts. */
  readonly patienceMs?: number
}

/**
 * Runs a unit of work to its commit. The callback reads, decides and saves, and has no effect but through the
 * transaction: it runs again after a conflict (the SDKs' own retry does not see conflicts that strike at an operation).
 * After a commit without an answer it runs again too; rules answer "already" when it had happened.
 * @throws DuplicateKeyError when an insert found its id taken: read again outside, it means done
 * @throws DomainError BUSY when others kept changing the same records
 */
export async function transact<Result>(
  database: DocumentDatabase,
  work: (transaction: Transaction) => Promise<Result>,
  { patienceMs = 4000 }: TransactOptions = {},
): Promise<Result> {
  const giveUpAt = performance.now() + patienceMs
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(database, work)
    } catch (error) {
      if (!(error instanceof ConflictError || error instanceof UnknownOutcomeError)) throw error
      const pauseMs = Math.random() * Math.min(400, 10 * 2 ** attempt)
      if (performance.now() + pauseMs > giveUpAt) throw new DomainError('BUSY')
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
}

async function runOnce<Result>(
  database: DocumentDatabase,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const sdk = await database.startTransaction()
  let result: Result
  try {
    result = await work(new Transaction(sdk))
  } catch (error) {
    await rollBack(sdk, error)
    throw error
  }
  try {
    await sdk.commit()
  } catch (error) {
    const translatedError = translateDatabaseError(error, 'commit')
    throw isOutcomeUnknown(error) ? new UnknownOutcomeError(error) : translatedError
  }
  return result
}

/** Lets the locks go at once. The service has already dropped a transaction that met a conflict or a duplicate. */
async function rollBack(sdk: SdkTransaction, reason: unknown): Promise<void> {
  if (reason instanceof ConflictError || reason instanceof DuplicateKeyError) return
  try {
    await sdk.rollback(undefined)
  } catch (error) {
    // The transaction ends by itself within 30 seconds; what matters is the error that brought us here.
    if (reason instanceof Error && reason.cause === undefined) reason.cause = error
  }
}

async function translated<T>(collection: string, request: Promise<T>): Promise<T> {
  try {
    return await request
  } catch (error) {
    throw translateDatabaseError(error, collection)
  }
}
