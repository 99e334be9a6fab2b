import type { Change, Decision } from '../../decision'
import { recordSchemas, type CollectionName, type RecordOf } from '../../records'

/** An insert whose id is taken: what a database answers to a second settlement of the same sale. */
export class DuplicateId extends Error {}

/** Records in memory, written by decisions as a transaction would: all of one decision or nothing. */
export class World {
  private readonly store = new Map<CollectionName, Map<string, unknown>>()

  private collection(name: CollectionName): Map<string, unknown> {
    const there = this.store.get(name) ?? new Map<string, unknown>()
    this.store.set(name, there)
    return there
  }

  /** Writes a decision after checking it: shapes as declared, no record twice, no insert over an existing id. */
  save<Result>(decision: Decision<Result>): Result {
    const seen = new Set<string>()
    for (const change of decision.changes) this.check(change, seen)
    for (const change of decision.changes) {
      this.collection(change.collection).set(change.record._id, change.record)
    }
    for (const { collection, id } of decision.removals ?? []) this.collection(collection).delete(id)
    return decision.result
  }

  private check(change: Change, seen: Set<string>): void {
    const { collection, kind, record } = change
    const name = `${collection}/${record._id}`
    if (seen.has(name)) throw new Error(`${name} is written twice in one decision`)
    seen.add(name)
    recordSchemas[collection].parse(record)
    if (kind === 'insert' && this.collection(collection).has(record._id)) throw new DuplicateId(name)
  }

  put<Name extends CollectionName>(name: Name, record: RecordOf<Name>): void {
    recordSchemas[name].parse(record)
    this.collection(name).set(record._id, record)
  }

  find<Name extends CollectionName>(name: Name, id: string): RecordOf<Name> | null {
    const records = this.collection(name) as Map<string, RecordOf<Name>>
    return records.get(id) ?? null
  }

  get<Name extends CollectionName>(name: Name, id: string): RecordOf<Name> {
    const found = this.find(name, id)
    if (found === null) throw new Error(`no ${name}/${id}`)
    return found
  }

  all<Name extends CollectionName>(name: Name): RecordOf<Name>[] {
    const records = this.collection(name) as Map<string, RecordOf<Name>>
    return [...records.values()]
  }
}
