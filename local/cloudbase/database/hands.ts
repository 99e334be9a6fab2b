import { evaluate } from './aggregation/aggregate'
import { toStored } from './actions/validate'
import { toOrder } from './actions/parse'
import { find } from './engine/find'
import { compileQuery } from './query/compile'
import type { DatabaseService } from './service'
import type { DocumentId, PlainObject, StoredDocument } from './values/document'

export interface Search {
  readonly query: PlainObject
  /** `{ createdAt: -1 }`; the first field counts most. */
  readonly order: PlainObject
  readonly skip: number
  readonly limit: number
}

/** Hands in the database past all SDKs, as its owner has them in the CloudBase console. */
export interface DatabaseHands {
  /** Throws CloudBaseError for an unknown collection or a query that is none. */
  search(
    collection: string,
    search: Search,
  ): { readonly total: number; readonly documents: readonly StoredDocument[] }
  /** Puts a document whole, in the place of the one with its id; waits for a transaction that holds it. */
  put(collection: string, document: StoredDocument): Promise<StoredDocument>
  /** False when there was none. */
  remove(collection: string, id: DocumentId): Promise<boolean>
}

export const createHands = (service: DatabaseService): DatabaseHands => ({
  search: (name, { query, order, skip, limit }) => {
    const collection = service.engine.collection(name)
    const { found } = find({
      collection,
      query,
      matches: compileQuery(query, evaluate),
      order: toOrder(order),
    })
    return {
      total: found.length,
      documents: found.slice(skip, skip + limit).map(({ document }) => document),
    }
  },
  put: (name, document) => {
    const collection = service.engine.collection(name)
    const stored = toStored(document, service.isStrict)
    return service.whenFree(() => {
      const record = collection.records.get(stored._id)
      if (record?.document === undefined) collection.insert(stored, undefined)
      else collection.replace(record, stored, undefined)
      return stored
    })
  },
  remove: (name, id) => {
    const collection = service.engine.collection(name)
    return service.whenFree(() => {
      const record = collection.records.get(id)
      if (record?.document === undefined) return false
      collection.remove(record, undefined)
      return true
    })
  },
})
