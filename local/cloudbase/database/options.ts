import type { CollectionDeclaration } from './declarations'

export interface DatabaseOptions {
  /** The folder `database-rules/`, whose files declare collections and indexes. */
  readonly rulesFolder?: string
  /** Declarations beside those of the folder, for tests. */
  readonly declarations?: readonly CollectionDeclaration[]
  /** Fails what the real service would let pass to somebody's harm; default false. */
  readonly strict?: boolean
  /** How long a call of a transaction is held in strict mode so that an overlapping one is seen; default 2. */
  readonly overlapHoldMs?: number
  /** How long a write outside transactions waits for a locked document; default 10 000. */
  readonly lockWaitMs?: number
  /** Told when a planned crash strikes a call; the host of that invocation shall kill it. */
  readonly onCrash?: (invocationId: string | undefined) => void
  /** Size from which the log is folded into a snapshot; default 16 MB. */
  readonly compactAboveBytes?: number
}
