import type { DocumentId, StoredDocument } from '../values/document'
import { CollectionIndex, type IndexDeclaration, type IndexKey } from './collectionIndex'
import type { Engine } from './engine'
import { DocumentLocked, duplicateKey, transactionConflict } from './errors'
import { DocumentRecord } from './record'
import type { Transaction } from './transaction'

const ID_INDEX: IndexDeclaration = { name: '_id_', fields: [{ name: '_id', order: 1 }], unique: true }

interface Claim {
  readonly index: CollectionIndex
  readonly key: IndexKey
}

/** One collection: its records by `_id` and its indexes over what is committed. */
export class Collection {
  readonly records = new Map<DocumentId, DocumentRecord>()
  /** The index on `_id` first, then the declared ones. */
  readonly indexes: readonly CollectionIndex[]
  private readonly uniqueIndexes: readonly CollectionIndex[]

  constructor(
    readonly name: string,
    private readonly engine: Engine,
    declarations: readonly IndexDeclaration[],
  ) {
    const declared = declarations.map((declaration) => new CollectionIndex(declaration))
    this.indexes = [new CollectionIndex(ID_INDEX), ...declared]
    this.uniqueIndexes = declared.filter((index) => index.declaration.unique)
  }

  /** Number of committed documents. */
  get size(): number {
    return this.indexes[0]?.entries.size ?? 0
  }

  /** All committed documents in natural order. */
  documents(): StoredDocument[] {
    return [...this.records.values()]
      .map((record) => record.document)
      .filter((document) => document !== undefined)
  }

  /** Puts a new document. Throws duplicate key, TransactionConflict or DocumentLocked. */
  insert(document: StoredDocument, transaction: Transaction | undefined): void {
    const known = this.records.get(document._id)
    if (known !== undefined) {
      const isTaken = transaction === undefined && known.document !== undefined
      if (!isTaken) this.checkHolder(known, transaction)
      if (this.seen(known, transaction) !== undefined) throw duplicateKey(this.name, '_id_', [document._id])
    }
    this.put(known ?? new DocumentRecord(document._id, this.engine.nextSequence()), document, transaction)
  }

  /** Puts the next state of a document. Throws duplicate key, TransactionConflict or DocumentLocked. */
  replace(record: DocumentRecord, document: StoredDocument, transaction: Transaction | undefined): void {
    this.checkHolder(record, transaction)
    this.put(record, document, transaction)
  }

  /** Throws TransactionConflict or DocumentLocked. */
  remove(record: DocumentRecord, transaction: Transaction | undefined): void {
    this.checkHolder(record, transaction)
    this.put(record, undefined, transaction)
  }

  /** The document as the reader may see it. */
  seen(record: DocumentRecord, transaction: Transaction | undefined): StoredDocument | undefined {
    return transaction === undefined ? record.document : transaction.see(record)
  }

  /** Says whether a writer may touch this document now. Throws TransactionConflict or DocumentLocked. */
  checkHolder(record: DocumentRecord, transaction: Transaction | undefined): void {
    const holder = record.lockedBy
    if (holder !== undefined && holder !== transaction) {
      throw transaction === undefined ? new DocumentLocked(holder) : transactionConflict()
    }
    if (transaction !== undefined && record.changedAfter(transaction.snapshot ?? Infinity)) {
      throw transactionConflict()
    }
  }

  private put(
    record: DocumentRecord,
    document: StoredDocument | undefined,
    transaction: Transaction | undefined,
  ): void {
    const claims = document === undefined ? [] : this.checkIndexes(record, document, transaction)
    if (transaction === undefined) {
      this.engine.commitWrites([{ collection: this, record, document }])
      return
    }
    const earlier = transaction.writes.get(record)
    for (const { index, key } of earlier?.claims ?? []) index.unclaim(key, transaction)
    for (const { index, key } of claims) index.claim(key, transaction, record)
    record.lockedBy = transaction
    this.records.set(record.id, record)
    transaction.writes.set(record, { collection: this, record, document, claims })
  }

  /** Proves that the document fits every index, and returns the unique keys it takes. */
  private checkIndexes(
    record: DocumentRecord,
    document: StoredDocument,
    transaction: Transaction | undefined,
  ): readonly Claim[] {
    const claims: Claim[] = []
    for (const index of this.indexes) index.keysOf(document)
    for (const index of this.uniqueIndexes) {
      for (const key of index.keysOf(document)) {
        this.checkUnique(index, key, record, transaction)
        claims.push({ index, key })
      }
    }
    return claims
  }

  private checkUnique(
    index: CollectionIndex,
    key: IndexKey,
    record: DocumentRecord,
    transaction: Transaction | undefined,
  ): void {
    const duplicate = (): Error => duplicateKey(this.name, index.declaration.name, key)
    const claim = index.claimOf(key)
    if (claim !== undefined && claim.record !== record) {
      if (claim.transaction === transaction) throw duplicate()
      throw transaction === undefined ? new DocumentLocked(claim.transaction) : transactionConflict()
    }
    for (const holder of index.holders(key)) {
      if (holder === record || transaction?.writes.has(holder) === true) continue
      if (transaction !== undefined && holder.changedAfter(transaction.snapshot ?? Infinity)) {
        throw transactionConflict()
      }
      throw duplicate()
    }
  }
}
