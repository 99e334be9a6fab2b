import type { CollectionName, RecordOf } from './records'

/** One record to write: `insert` fails when its id is taken, `set` replaces the whole record. */
export type Change = {
  [Name in CollectionName]: {
    readonly collection: Name
    readonly kind: 'insert' | 'set'
    readonly record: RecordOf<Name>
  }
}[CollectionName]

/** What a rule decided: the records to write, in the order they should be written, and what the act answers. */
export interface Decision<Result = undefined> {
  readonly changes: readonly Change[]
  readonly result: Result
}

export function insert<Name extends CollectionName>(collection: Name, record: RecordOf<Name>): Change {
  return { collection, kind: 'insert', record } as Change
}

export function set<Name extends CollectionName>(collection: Name, record: RecordOf<Name>): Change {
  return { collection, kind: 'set', record } as Change
}
