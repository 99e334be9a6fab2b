import type { Kernel, LocalService } from '../../kernel/service'
import type { Gateway } from '../gateway/gateway'
import { abortTransaction } from './actions/abortTransaction'
import { addCollection } from './actions/addCollection'
import { aggregateDocuments } from './actions/aggregateDocuments'
import { calculateDocument } from './actions/calculateDocument'
import { commitTransaction } from './actions/commitTransaction'
import { getDocument } from './actions/getDocument'
import { insertDocument } from './actions/insertDocument'
import { modifyAndReturnDoc } from './actions/modifyAndReturnDoc'
import { modifyDocument } from './actions/modifyDocument'
import { removeDocument } from './actions/removeDocument'
import { startTransaction } from './actions/startTransaction'
import { Declared } from './declared'
import { createHands, type DatabaseHands } from './hands'
import { openLog } from './log/log'
import type { DatabaseOptions } from './options'
import type { DatabaseCallDetail } from './report'
import { DatabaseService } from './service'
import type { StoredDocument } from './values/document'

export type { DatabaseOptions } from './options'
export type { DatabaseCallDetail } from './report'
export type { StoredDocument } from './values/document'

export interface CollectionSummary {
  readonly name: string
  readonly count: number
  readonly indexes: readonly { readonly name: string; readonly unique: boolean }[]
}

/** The document database of the local machine, and what its console, demo and tests may ask directly. */
export interface LocalDatabase extends LocalService {
  collections(): readonly CollectionSummary[]
  /** All committed documents in natural order. They are frozen. Throws for an unknown collection. */
  dump(collection: string): readonly StoredDocument[]
  /** One committed document. */
  read(collection: string, id: string | number): StoredDocument | undefined
  /** Puts documents past all SDKs, whole, as one commit; for a demo's history. Collections are made as needed. */
  seed(collection: string, documents: readonly StoredDocument[]): void
  /** The database calls of one invocation, oldest first. */
  callsOf(invocationId: string): readonly DatabaseCallDetail[]
  /** Those of them that wrote something. */
  writesOf(invocationId: string): readonly DatabaseCallDetail[]
  /** What the owner does by hand in the console. */
  readonly hands: DatabaseHands
  /** How many transactions are open now. */
  openTransactions(): number
  reset(): void
  close(): void
}

/**
 * Starts the database: loads what is kept under the kernel's state folder, declares the collections of
 * `database-rules/`, and registers its actions at the gateway.
 */
export function createDatabase(
  kernel: Kernel,
  gateway: Gateway,
  options: DatabaseOptions = {},
): LocalDatabase {
  const service = new DatabaseService(kernel, options)
  const declared = new Declared(service.engine, options)
  const log = openLog(kernel.stateDir, service.engine, declared, options.compactAboveBytes)
  declared.createAll()
  if (log !== undefined) service.engine.keepIn(log)
  registerActions(gateway, service)
  const callsOf = (invocationId: string): readonly DatabaseCallDetail[] =>
    kernel.journal.list({ kind: 'database', invocationId }).map((entry) => entry.detail as DatabaseCallDetail)
  return {
    name: 'database',
    collections: () =>
      service.engine.collections().map((collection) => ({
        name: collection.name,
        count: collection.size,
        indexes: collection.indexes.map(({ declaration: { name, unique } }) => ({ name, unique })),
      })),
    dump: (name) => service.engine.collection(name).documents(),
    read: (name, id) => service.engine.collection(name).records.get(id)?.document,
    seed: (name, documents) => {
      declared.seed(name, documents)
    },
    callsOf,
    writesOf: (invocationId) => callsOf(invocationId).filter((call) => (call.written?.length ?? 0) > 0),
    hands: createHands(service),
    openTransactions: () => service.transactions.count(),
    reset: () => {
      service.transactions.abortAll()
      service.engine.clear()
      log?.clear()
      declared.createAll()
    },
    close: () => {
      service.transactions.close()
      log?.close()
    },
  }
}

function registerActions(gateway: Gateway, service: DatabaseService): void {
  gateway.register(addCollection(service))
  gateway.register(insertDocument(service))
  gateway.register(getDocument(service))
  gateway.register(calculateDocument(service))
  gateway.register(modifyDocument(service))
  gateway.register(modifyAndReturnDoc(service))
  gateway.register(removeDocument(service))
  gateway.register(aggregateDocuments(service))
  gateway.register(startTransaction(service))
  gateway.register(commitTransaction(service))
  gateway.register(abortTransaction(service))
}
