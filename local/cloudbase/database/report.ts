import type { DocumentId } from './values/document'

/** What the journal keeps of one database call. */
export interface DatabaseCallDetail {
  readonly action: string
  readonly collection?: string
  /** As it came over the wire, EJSON. */
  readonly query?: string
  readonly durationMs: number
  /** Documents answered or written. */
  readonly rows?: number
  /** Documents looked at. */
  readonly examined?: number
  /** Index used, `_id`, or `scan`. */
  readonly plan?: string
  readonly transactionId?: string
  /** Ids this call has written; inside a transaction they count only after its commit. */
  readonly written?: readonly DocumentId[]
  readonly error?: { readonly code: string; readonly message: string }
  readonly fault?: string
}

/** Filled in by an action while it runs. */
export interface OperationReport {
  rows?: number
  examined?: number
  plan?: string
  written?: DocumentId[]
  fault?: string
  transactionId?: string
}
