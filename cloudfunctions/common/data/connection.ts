import tcb from '@cloudbase/node-sdk'

/** What the data layer uses of the SDK. Its own typings say `any` of transactions and answers. */
export interface DocumentDatabase {
  readonly command: SdkCommand
  collection(name: string): SdkCollection
  startTransaction(): Promise<SdkTransaction>
}

/** Conditions of a query; the SDK takes a list where its typings show arguments. */
export type SdkCommand = Readonly<
  Record<'gt' | 'gte' | 'lt' | 'lte' | 'in', (operand: unknown) => unknown>
> & {
  and(conditions: readonly unknown[]): unknown
}

export interface SdkReply {
  readonly data: unknown
}

interface SdkDocument {
  get(): Promise<SdkReply>
  set(fields: object): Promise<unknown>
  remove(): Promise<unknown>
}

interface SdkQuery {
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery
  limit(count: number): SdkQuery
  get(): Promise<SdkReply>
  count(): Promise<{ readonly total: number }>
}

interface SdkCollection {
  doc(id: string): SdkDocument
  where(conditions: object): SdkQuery
  add(record: object): Promise<unknown>
}

/** Transactions have no queries: documents by their id, and additions. */
export interface SdkTransaction {
  collection(name: string): Omit<SdkCollection, 'where'>
  commit(): Promise<unknown>
  rollback(reason: unknown): Promise<unknown>
}

let database: DocumentDatabase | undefined

/** The environment's document database; one connection per instance of a function. */
export function connect(): DocumentDatabase {
  database ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database() as DocumentDatabase
  return database
}
