import tcb from '@cloudbase/node-sdk'

export type DocumentDatabase = ReturnType<ReturnType<typeof tcb.init>['database']>
export type SdkTransaction = Awaited<ReturnType<DocumentDatabase['startTransaction']>>

let database: DocumentDatabase | undefined

/** The environment's document database; one connection per instance of a function. */
export function connect(): DocumentDatabase {
  database ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database()
  return database
}
