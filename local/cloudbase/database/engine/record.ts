import type { DocumentId, StoredDocument } from '../values/document'
import type { Transaction } from './transaction'

/** One committed state of a document; `document` is undefined where it was deleted. */
export interface Version {
  /** Number of the commit that made it. */
  readonly at: number
  readonly document: StoredDocument | undefined
  /** The state before, kept only while a transaction may still see it. */
  readonly older: Version | undefined
}

/** Everything known under one `_id`: its committed versions and who holds it. */
export class DocumentRecord {
  newest: Version | undefined = undefined
  lockedBy: Transaction | undefined = undefined

  constructor(
    readonly id: DocumentId,
    /** Natural order: rises with every new `_id`. */
    readonly sequence: number,
  ) {}

  /** The latest committed document. */
  get document(): StoredDocument | undefined {
    return this.newest?.document
  }

  /** The document as it stood after commit number `at`. */
  asOf(at: number): StoredDocument | undefined {
    let version = this.newest
    while (version !== undefined && version.at > at) version = version.older
    return version?.document
  }

  changedAfter(at: number): boolean {
    return this.newest !== undefined && this.newest.at > at
  }
}
