/**
 * What the suites ask of an SDK. The adapters only even out the shapes of results and errors; every call goes through
 * the SDK itself.
 */
export interface SdkError extends Error {
  /** Meaning of the failure, told from code or message, since one SDK hides the code. */
  readonly meaning: 'conflict' | 'transactionGone' | 'duplicate' | 'noCollection' | 'other'
}

export type Document = Record<string, unknown>

/** The condition and update builders, which are the SDK's own. */
export type Commands = Readonly<Record<string, (...operands: unknown[]) => unknown>>

export interface AdaptedQuery {
  where(condition: Document): AdaptedQuery
  orderBy(field: string, direction: 'asc' | 'desc'): AdaptedQuery
  skip(count: number): AdaptedQuery
  limit(count: number): AdaptedQuery
  field(projection: Document): AdaptedQuery
  get(): Promise<Document[]>
  count(): Promise<number>
  update(data: Document): Promise<{ updated: number }>
  remove(): Promise<{ removed: number }>
}

export interface AdaptedDocument {
  /** Undefined when it is not there. */
  get(): Promise<Document | undefined>
  set(data: Document): Promise<void>
  update(data: Document): Promise<{ updated: number }>
  remove(): Promise<{ removed: number }>
}

export interface AdaptedCollection extends AdaptedQuery {
  /** Answers the id. */
  add(document: Document): Promise<string | number>
  doc(id: string | number): AdaptedDocument
}

export interface AdaptedTransaction {
  collection(name: string): Pick<AdaptedCollection, 'add' | 'doc'>
  commit(): Promise<void>
  rollback(): Promise<void>
}

export interface AdaptedDatabase {
  readonly command: Commands
  readonly aggregateCommand: Commands
  serverDate(offset?: number): unknown
  regExp(regexp: string, options: string): unknown
  point(longitude: number, latitude: number): unknown
  createCollection(name: string): Promise<void>
  collection(name: string): AdaptedCollection
  aggregate(
    name: string,
    stages: readonly (readonly [stage: string, operand: unknown])[],
  ): Promise<Document[]>
  startTransaction(): Promise<AdaptedTransaction>
  /** Commits what `run` did, or rolls back and rejects with what it threw. */
  runTransaction<T>(run: (transaction: Pick<AdaptedTransaction, 'collection'>) => Promise<T>): Promise<T>
}

export interface AdaptedStorage {
  upload(path: string, content: Buffer): Promise<string>
  download(fileId: string): Promise<Buffer>
  temporaryUrl(fileId: string, maxAgeS?: number): Promise<{ code: string; url: string }>
  remove(fileId: string): Promise<string>
}

export interface Sdk {
  readonly name: string
  readonly database: AdaptedDatabase
  readonly storage: AdaptedStorage
}

/** Wraps whatever an SDK throws, so that suites can ask what it means. */
export async function translated<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    throw toSdkError(error)
  }
}

function toSdkError(error: unknown): SdkError {
  const fields = typeof error === 'object' && error !== null ? (error as Document) : {}
  const text = [fields['code'], fields['errMsg'], fields['message']].filter(isText).join(' ')
  const meaning = MEANINGS.find(([pattern]) => pattern.test(text))?.[1] ?? 'other'
  return Object.assign(new Error(text), { meaning })
}

const MEANINGS: readonly (readonly [RegExp, SdkError['meaning']])[] = [
  [/TransactionConflict|TRANSACTION_CONFLICT/, 'conflict'],
  [/TransactionNotExist|TRANSACTION_FAIL/, 'transactionGone'],
  [/E11000|DUPLICATE/, 'duplicate'],
  [/COLLECTION_NOT_EXIST|Table not exist/, 'noCollection'],
]

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
