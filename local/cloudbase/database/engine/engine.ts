import type { DocumentId, StoredDocument } from '../values/document'
import { Collection } from './collection'
import type { IndexDeclaration } from './collectionIndex'
import { collectionExists, collectionMissing } from './errors'
import { DocumentRecord } from './record'
import type { Transaction } from './transaction'

/** One document of a commit; undefined means deleted. */
export interface CommittedWrite {
  readonly collection: Collection
  readonly record: DocumentRecord
  readonly document: StoredDocument | undefined
}

/** Where commits are kept; called before they take effect, so that what failed to be kept did not happen. */
export interface CommitLog {
  write(writes: readonly CommittedWrite[]): void
  createCollection(name: string): void
}

/** The multi-version store. Everything in it happens at once; only callers wait. */
export class Engine {
  private readonly byName = new Map<string, Collection>()
  /** Open transactions that have taken their snapshot. */
  private readonly readers = new Set<Transaction>()
  /** Deleted documents that an open transaction may still see. */
  private readonly deleted: { readonly collection: Collection; readonly record: DocumentRecord }[] = []
  private lastCommit = 0
  private lastSequence = 0
  private log: CommitLog | undefined

  /** From now on every commit is kept there. */
  keepIn(log: CommitLog): void {
    this.log = log
  }

  nextSequence(): number {
    this.lastSequence += 1
    return this.lastSequence
  }

  collections(): readonly Collection[] {
    return [...this.byName.values()]
  }

  /** Throws DATABASE_COLLECTION_NOT_EXIST: collections are never made by writing to them. */
  collection(name: string): Collection {
    const found = this.byName.get(name)
    if (found === undefined) throw collectionMissing(name)
    return found
  }

  hasCollection(name: string): boolean {
    return this.byName.has(name)
  }

  /** Throws DATABASE_COLLECTION_ALREADY_EXIST. */
  createCollection(name: string, indexes: readonly IndexDeclaration[] = []): Collection {
    if (this.byName.has(name)) throw collectionExists()
    this.log?.createCollection(name)
    const collection = new Collection(name, this, indexes)
    this.byName.set(name, collection)
    return collection
  }

  /** Forgets every collection. No transaction may be open. */
  clear(): void {
    this.byName.clear()
    this.deleted.length = 0
  }

  /** Called with every operation of a transaction; the first one fixes what it sees. */
  enter(transaction: Transaction): void {
    if (transaction.snapshot !== undefined) return
    transaction.snapshot = this.lastCommit
    this.readers.add(transaction)
  }

  /** Makes writes visible to everybody, as one commit. */
  commitWrites(writes: readonly CommittedWrite[]): void {
    if (writes.length === 0) return
    this.log?.write(writes)
    this.lastCommit += 1
    for (const write of writes) this.apply(write)
  }

  commit(transaction: Transaction): void {
    this.commitWrites([...transaction.writes.values()])
    this.release(transaction, 'committed')
  }

  abort(transaction: Transaction): void {
    this.release(transaction, 'aborted')
  }

  /** Puts a document back as it was kept; nothing is checked or kept again. */
  restore(collection: Collection, id: DocumentId, document: StoredDocument | undefined): void {
    const record = collection.records.get(id) ?? new DocumentRecord(id, this.nextSequence())
    this.lastCommit += 1
    this.apply({ collection, record, document })
  }

  private apply({ collection, record, document }: CommittedWrite): void {
    const before = record.document
    const older = this.readers.size > 0 ? record.newest : undefined
    record.newest = { at: this.lastCommit, document, older }
    for (const index of collection.indexes) index.update(record, before, document)
    if (document !== undefined) collection.records.set(record.id, record)
    else if (this.readers.size > 0) this.deleted.push({ collection, record })
    else collection.records.delete(record.id)
  }

  private release(transaction: Transaction, state: 'committed' | 'aborted'): void {
    for (const { collection, record, claims } of transaction.writes.values()) {
      record.lockedBy = undefined
      for (const { index, key } of claims) index.unclaim(key, transaction)
      if (record.newest === undefined) collection.records.delete(record.id)
    }
    this.readers.delete(transaction)
    if (this.readers.size === 0) this.forgetDeleted()
    transaction.end(state)
  }

  private forgetDeleted(): void {
    for (const { collection, record } of this.deleted.splice(0)) {
      if (record.document === undefined && record.lockedBy === undefined) collection.records.delete(record.id)
    }
  }
}
