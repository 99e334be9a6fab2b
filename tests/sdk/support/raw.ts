import type { Commands, Document } from './adapter'

/**
 * The parts of both SDKs that the adapters call, as the SDKs really answer; their own types leave out or misstate some
 * of it.
 */
export interface NodeQuery {
  where(condition: Document): NodeQuery
  orderBy(field: string, direction: string): NodeQuery
  skip(count: number): NodeQuery
  limit(count: number): NodeQuery
  field(projection: Document): NodeQuery
  get(): Promise<{ data: Document[] }>
  count(): Promise<{ total: number }>
  update(data: Document): Promise<{ updated: number }>
  remove(): Promise<{ deleted: number }>
}

export interface NodeDocument {
  get(): Promise<{ data: Document[] | Document | null }>
  set(data: Document): Promise<unknown>
  update(data: Document): Promise<{ updated: number }>
  remove(): Promise<{ deleted: number }>
}

export interface NodeCollection extends NodeQuery {
  add(document: Document): Promise<{ id: string | number }>
  doc(id: string | number): NodeDocument
  aggregate(): NodeAggregate
}

export interface NodeAggregate {
  [stage: string]: ((operand: unknown) => NodeAggregate) | undefined
  end: () => Promise<{ data: Document[] }> & NodeAggregate
}

export interface NodeTransaction {
  collection(name: string): NodeCollection
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

interface Builders {
  readonly command: Commands & { readonly aggregate: Commands }
  readonly Geo: { readonly Point: new (longitude: number, latitude: number) => unknown }
  serverDate(options: { offset: number }): unknown
  RegExp(options: { regexp: string; options: string }): unknown
  createCollection(name: string): Promise<unknown>
}

export interface NodeDatabase extends Builders {
  collection(name: string): NodeCollection
  startTransaction(): Promise<NodeTransaction>
  runTransaction<T>(run: (transaction: NodeTransaction) => Promise<T>): Promise<T>
}

export interface NodeApp {
  database(): NodeDatabase
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(files: {
    fileList: { fileID: string; maxAge: number }[]
  }): Promise<{ fileList: { code: string; tempFileURL: string }[] }>
  deleteFile(files: { fileList: string[] }): Promise<{ fileList: { code: string }[] }>
}
