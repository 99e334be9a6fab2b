import type { CollectionName } from '../../../core/domain/records'
import { recordSchemas } from '../../../core/domain/records'
import { Collection } from './collection'
import { connect, type DocumentDatabase } from './connection'
import { transact, type Transaction, type TransactOptions } from './transaction'

/** Typed collections and units of work: all that acts see of the database. */
export type Database = { readonly [Name in CollectionName]: Collection<Name> } & {
  transaction<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    options?: TransactOptions,
  ): Promise<Result>
}

let opened: { readonly connection: DocumentDatabase; readonly database: Database } | undefined

export function openDatabase(): Database {
  const connection = connect()
  if (opened?.connection === connection) return opened.database
  const names = Object.keys(recordSchemas) as CollectionName[]
  const collections = Object.fromEntries(names.map((name) => [name, new Collection(connection, name)]))
  const database = {
    ...collections,
    transaction: <Result>(work: (transaction: Transaction) => Promise<Result>, options?: TransactOptions) =>
      transact(connection, work, options),
  } as unknown as Database
  opened = { connection, database }
  return database
}
