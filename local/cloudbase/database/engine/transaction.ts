import type { StoredDocument } from '../values/document'
import type { Collection } from './collection'
import type { IndexKey, CollectionIndex } from './collectionIndex'
import type { DocumentRecord } from './record'

/** What a transaction wants to make of one document; undefined means deleted. */
export interface PendingWrite {
  readonly collection: Collection
  readonly record: DocumentRecord
  readonly document: StoredDocument | undefined
  /** Keys it holds in unique indexes until it ends. */
  readonly claims: readonly { readonly index: CollectionIndex; readonly key: IndexKey }[]
}

/** One open transaction: what it saw at its first operation, and what it has written since. */
export class Transaction {
  /** Number of the last commit it sees; set by its first operation. */
  snapshot: number | undefined = undefined
  readonly writes = new Map<DocumentRecord, PendingWrite>()
  state: 'open' | 'committed' | 'aborted' = 'open'
  /** Operations under way now; MongoDB allows one at a time. */
  running = 0
  private readonly waiting: (() => void)[] = []

  constructor(
    readonly id: string,
    /** Virtual instant of its start, epoch milliseconds. */
    readonly startedAt: number,
    /** Real instant of its start, epoch milliseconds. */
    readonly startedAtReal: number,
    /** The function invocation that opened it, when one did. */
    readonly invocationId: string | undefined,
  ) {}

  /** The document as this transaction sees it. */
  see(record: DocumentRecord): StoredDocument | undefined {
    const write = this.writes.get(record)
    return write === undefined ? record.asOf(this.snapshot ?? Infinity) : write.document
  }

  /** Resolves when it has ended. */
  ended(): Promise<void> {
    if (this.state !== 'open') return Promise.resolve()
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  /** Marks the end and wakes whoever waits for it. */
  end(state: 'committed' | 'aborted'): void {
    this.state = state
    this.writes.clear()
    for (const wake of this.waiting.splice(0)) wake()
  }
}
