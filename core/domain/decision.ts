import type { CollectionName, RecordOf } from './records'

/** One record to write: `insert` fails when its id is taken, `set` replaces the whole record. */
export type Change = {
  [Name in CollectionName]: {
    readonly collection: Name
    readonly kind: 'insert' | 'set'
    readonly record: RecordOf<Name>
  }
}[CollectionName]

/** A record to destroy: personal data that is no longer needed (O8). What must be accounted for is never removed. */
export interface Removal {
  readonly collection: CollectionName
  readonly id: string
}

/** What a rule decided: the records to write, in the order they should be written, and what the act answers. */
export interface Decision<Result = undefined> {
  readonly changes: readonly Change[]
  readonly removals?: readonly Removal[]
  readonly result: Result
}

export function insert<Name extends CollectionName>(collection: Name, record: RecordOf<Name>): Change {
  return { collection, kind: 'insert', record } as Change
}

export function set<Name extends CollectionName>(collection: Name, record: RecordOf<Name>): Change {
  return { collection, kind: 'set', record } as Change
}
