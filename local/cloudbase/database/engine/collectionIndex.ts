import { compareValues } from '../values/compare'
import type { StoredDocument } from '../values/document'
import { pathParts, spreadValues } from '../values/path'
import { writeFailed } from './errors'
import type { DocumentRecord } from './record'
import { SortedList } from './sortedList'
import type { Transaction } from './transaction'

/** A declared index, as `database-rules/<collection>.json` writes it. */
export interface IndexDeclaration {
  readonly name: string
  readonly fields: readonly { readonly name: string; readonly order: 1 | -1 }[]
  readonly unique: boolean
}

export type IndexKey = readonly unknown[]

export interface IndexEntry {
  readonly key: IndexKey
  readonly record: DocumentRecord
}

/** One index over the latest committed documents: entries sorted by key, then by natural order. */
export class CollectionIndex {
  /** Whether some document has an array under an indexed field; then entries repeat documents. */
  multikey = false
  /** Keys that open transactions have written into a unique index, and by whom. */
  private readonly claims = new Map<
    string,
    { readonly transaction: Transaction; readonly record: DocumentRecord }
  >()
  readonly entries = new SortedList<IndexEntry>((left, right) => this.compareEntries(left, right))

  constructor(readonly declaration: IndexDeclaration) {}

  /**
   * All keys of a document: one, or one per element of an indexed array. Fields under one array give every pair, which
   * is more than MongoDB keeps but never less. Throws when two different arrays would have to be spread.
   */
  keysOf(document: StoredDocument): readonly IndexKey[] {
    let keys: unknown[][] = [[]]
    let spread: string | undefined
    for (const field of this.declaration.fields) {
      const values = distinct(spreadValues(document, field.name))
      const only = values[0]
      if (values.length === 1) {
        for (const key of keys) key.push(only)
        continue
      }
      const root = pathParts(field.name)[0]
      if (spread !== undefined && spread !== root) {
        throw writeFailed(`cannot index parallel arrays [${field.name}] [${spread}]`)
      }
      spread = root
      keys = keys.flatMap((key) => values.map((value) => [...key, value]))
    }
    return keys
  }

  /** Follows a document from one committed state to the next. */
  update(
    record: DocumentRecord,
    before: StoredDocument | undefined,
    after: StoredDocument | undefined,
  ): void {
    const oldKeys = before === undefined ? [] : this.keysOf(before)
    const newKeys = after === undefined ? [] : this.keysOf(after)
    const [oldKey] = oldKeys
    const [newKey] = newKeys
    const single = oldKeys.length === 1 && newKeys.length === 1
    if (single && oldKey && newKey && this.compareKeys(oldKey, newKey) === 0) return
    for (const key of oldKeys) this.entries.delete({ key, record })
    if (newKeys.length > 1) this.multikey = true
    for (const key of newKeys) this.entries.add({ key, record })
  }

  /** Committed documents under exactly this key. */
  holders(key: IndexKey): DocumentRecord[] {
    const found = [...this.entries.span((entry) => this.compareKeys(entry.key, key))]
    return found.map((entry) => entry.record)
  }

  claimOf(key: IndexKey): { readonly transaction: Transaction; readonly record: DocumentRecord } | undefined {
    return this.claims.size === 0 ? undefined : this.claims.get(keyText(key))
  }

  claim(key: IndexKey, transaction: Transaction, record: DocumentRecord): void {
    this.claims.set(keyText(key), { transaction, record })
  }

  unclaim(key: IndexKey, transaction: Transaction): void {
    const text = keyText(key)
    if (this.claims.get(text)?.transaction === transaction) this.claims.delete(text)
  }

  private compareEntries(left: IndexEntry, right: IndexEntry): number {
    return this.compareKeys(left.key, right.key) || left.record.sequence - right.record.sequence
  }

  private compareKeys(left: IndexKey, right: IndexKey): number {
    const { fields } = this.declaration
    for (let i = 0; i < fields.length; i += 1) {
      const order = compareValues(left[i], right[i])
      if (order !== 0) return fields[i]?.order === -1 ? -order : order
    }
    return 0
  }
}

function distinct(values: readonly unknown[]): readonly unknown[] {
  if (values.length < 2) return values
  const sorted = [...values].sort(compareValues)
  return sorted.filter((value, i) => i === 0 || compareValues(value, sorted[i - 1]) !== 0)
}

/** A key as text that is equal exactly for equal keys; missing and null are one. */
function keyText(key: IndexKey): string {
  return JSON.stringify(
    key.map((value) => (value instanceof Date ? { date: value.getTime() } : (value ?? null))),
  )
}
