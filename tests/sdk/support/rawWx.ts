import type { Commands, Document } from './adapter'

/** The parts of `wx-server-sdk` that its adapter calls, as it really answers. */
export interface WxQuery {
  where(condition: Document): WxQuery
  orderBy(field: string, direction: string): WxQuery
  skip(count: number): WxQuery
  limit(count: number): WxQuery
  field(projection: Document): WxQuery
  get(): Promise<{ data: Document[] }>
  count(): Promise<{ total: number }>
  update(options: { data: Document }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface WxDocument {
  get(): Promise<{ data: Document | null }>
  set(options: { data: Document }): Promise<unknown>
  update(options: { data: Document }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface WxCollection extends WxQuery {
  add(options: { data: Document }): Promise<{ _id: string | number }>
  doc(id: string | number): WxDocument
  aggregate(): WxAggregate
}

export interface WxAggregate {
  [stage: string]: ((operand: unknown) => WxAggregate) | undefined
  end: () => Promise<{ list: Document[] }> & WxAggregate
}

export interface WxTransaction {
  collection(name: string): WxCollection
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

export interface WxDatabase {
  readonly command: Commands & { readonly aggregate: Commands }
  readonly Geo: { Point(longitude: number, latitude: number): unknown }
  serverDate(options: { offset: number }): unknown
  RegExp(options: { regexp: string; options: string }): unknown
  createCollection(name: string): Promise<unknown>
  collection(name: string): WxCollection
  startTransaction(): Promise<WxTransaction>
  runTransaction<T>(run: (transaction: WxTransaction) => Promise<T>): Promise<T>
}

export interface WxApp {
  database(options: { throwOnNotFound: boolean }): WxDatabase
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(files: {
    fileList: { fileID: string; maxAge: number }[]
  }): Promise<{ fileList: { status: number; errMsg: string; tempFileURL: string }[] }>
  deleteFile(files: { fileList: string[] }): Promise<{ fileList: { status: number; errMsg: string }[] }>
}

export interface WxCloud {
  createNewInstance(config: Readonly<Record<string, unknown>>): WxApp
}
