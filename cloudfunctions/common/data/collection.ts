import { DomainError } from '../../../core/contracts/errors'
import { recordSchemas, type CollectionName, type RecordOf } from '../../../core/domain/records'
import type { DocumentDatabase } from './connection'
import { translateDatabaseError } from './errors'
import { schemaVersion, upgrade } from './upgrades'

type Scalar = string | number | boolean

/** A condition on one field, within the subset that every kind of environment serves. */
export type Condition =
  | Scalar
  | {
      readonly gt?: Scalar
      readonly gte?: Scalar
      readonly lt?: Scalar
      readonly lte?: Scalar
      readonly in?: readonly Scalar[]
    }

export interface Find<Name extends CollectionName> {
  readonly where: Readonly<Partial<Record<keyof RecordOf<Name> & string, Condition>>>
  readonly orderBy?: readonly (readonly [field: keyof RecordOf<Name> & string, direction: 'asc' | 'desc'])[]
  /** At most this many; 1000 is the service's own limit. */
  readonly limit: number
}

/** Reads, and single writes that need no transaction, of one collection. */
export class Collection<Name extends CollectionName> {
  constructor(
    private readonly database: DocumentDatabase,
    readonly name: Name,
  ) {}

  async get(id: string): Promise<RecordOf<Name> | null> {
    const reply = await this.translate(this.database.collection(this.name).doc(id).get())
    return this.first(reply)
  }

  /** The record, or NOT_FOUND. */
  async require(id: string): Promise<RecordOf<Name>> {
    const record = await this.get(id)
    if (record === null) throw new DomainError('NOT_FOUND', { collection: this.name, id })
    return record
  }

  async find({ where, orderBy = [], limit }: Find<Name>): Promise<RecordOf<Name>[]> {
    const query = orderBy.reduce(
      (sorted, [field, direction]) => sorted.orderBy(field, direction),
      this.database.collection(this.name).where(this.conditions(where)),
    )
    const reply = await this.translate(query.limit(limit).get())
    return (reply.data as Record<string, unknown>[]).map((stored) => upgrade(this.name, stored))
  }

  async count(where: Find<Name>['where']): Promise<number> {
    const reply = await this.translate(
      this.database.collection(this.name).where(this.conditions(where)).count(),
    )
    return reply.total
  }

  /** Adds a record; false when its id is taken. */
  async insertOnce(record: RecordOf<Name>): Promise<boolean> {
    try {
      await this.translate(this.database.collection(this.name).add(validated(this.name, record)))
      return true
    } catch (error) {
      if (error instanceof Error && error.name === 'DuplicateKeyError') return false
      throw error
    }
  }

  /** Writes a whole record, outside any transaction: only for records that no act competes for. */
  async put(record: RecordOf<Name>): Promise<void> {
    const { _id, ...rest } = validated(this.name, record)
    await this.translate(this.database.collection(this.name).doc(_id).set(rest))
  }

  private first(reply: { data: unknown }): RecordOf<Name> | null {
    return firstRecord(this.name, reply)
  }

  private conditions(where: Find<Name>['where']): Record<string, unknown> {
    const { command } = this.database
    const entries = Object.entries(where as Record<string, Condition>).map(([field, condition]) => {
      requireDefined(condition, field)
      if (typeof condition !== 'object') return [field, condition] as const
      const parts = Object.entries(condition) as [keyof Exclude<Condition, Scalar>, unknown][]
      for (const [operator, operand] of parts) requireDefined(operand, `${field}.${operator}`)
      if (parts.length === 0) throw new Error(`empty condition on ${field}`)
      return [field, command.and(parts.map(([operator, operand]) => command[operator](operand)))] as const
    })
    if (entries.length === 0) throw new Error(`a query of ${this.name} needs a condition`)
    return Object.fromEntries(entries)
  }

  private async translate<T>(request: Promise<T>): Promise<T> {
    try {
      return await request
    } catch (error) {
      throw translateDatabaseError(error, this.name)
    }
  }
}

/** The SDK leaves out a condition that is undefined, and finds everything: what was meant is lost by then. */
function requireDefined(operand: unknown, where: string): void {
  const missing = Array.isArray(operand)
    ? operand.includes(undefined)
    : operand === undefined || operand === null
  if (missing) throw new Error(`a condition on ${where} is undefined`)
}

export function firstRecord<Name extends CollectionName>(
  name: Name,
  reply: { data: unknown },
): RecordOf<Name> | null {
  const stored = (Array.isArray(reply.data) ? reply.data[0] : reply.data) as
    Record<string, unknown> | null | undefined
  return stored === undefined || stored === null ? null : upgrade(name, stored)
}

/** The record as it may be stored: a wrong shape is a fault of ours and stops here, not in the database. */
export function validated<Name extends CollectionName>(name: Name, record: RecordOf<Name>): RecordOf<Name> {
  const parsed = recordSchemas[name].safeParse({ ...record, schema: schemaVersion(name) })
  if (!parsed.success) throw new Error(`a record of ${name} has a wrong shape: ${parsed.error.message}`)
  return parsed.data as RecordOf<Name>
}
