import { randomBytes } from 'node:crypto'
import { invalidParam, type AdminAction } from '../../gateway/gateway'
import type { DatabaseService, Scope, Target } from '../service'
import { isDocumentId, type DocumentId, type PlainObject } from '../values/document'
import { parseData, parseTarget } from './parse'
import { toStored } from './validate'

interface Params {
  readonly target: Target
  readonly documents: readonly PlainObject[]
}

/** `add(document | documents)`: in order, stopping at the first that fails. */
export function insertDocument(service: DatabaseService): AdminAction<Params> {
  return {
    name: 'database.insertDocument',
    parse: (body) => {
      const { data } = body
      if (!Array.isArray(data) || data.length === 0) throw invalidParam('data must be a nonempty array')
      return {
        target: parseTarget(body),
        documents: data.map((text: unknown) => parseData(text, service.now())),
      }
    },
    run: ({ target, documents }, call) =>
      service.operate(call, target, true, async (scope) => {
        scope.report.written = []
        for (const document of documents) scope.report.written.push(await insert(service, scope, document))
        scope.report.rows = documents.length
        return { data: { insertedIds: scope.report.written } }
      }),
  }
}

async function insert(service: DatabaseService, scope: Scope, document: PlainObject): Promise<DocumentId> {
  const _id = idOf(document)
  const stored = toStored({ _id, ...document, ...(document['_id'] === _id ? {} : { _id }) }, service.isStrict)
  await service.whenFree(() => {
    scope.collection.insert(stored, scope.transaction)
  })
  return _id
}

/** The document's own id, or a new one of 32 hex digits. */
function idOf(document: PlainObject): DocumentId {
  const own = document['_id']
  if (own === undefined || own === null) return randomBytes(16).toString('hex')
  if (!isDocumentId(own)) throw invalidParam('_id must be a string or a number')
  return own
}
