import type { Declared } from '../declared'
import type { CommittedWrite, Engine } from '../engine/engine'
import { decodeEjsonObject, encodeStored } from '../values/ejson'
import {
  deepFreeze,
  elementsOf,
  isDocumentId,
  isPlainObject,
  type DocumentId,
  type StoredDocument,
} from '../values/document'

/** One commit as a line: `{"w":[["members",{…}],["members",null,"id"]]}`. */
export function logLineOf(writes: readonly CommittedWrite[]): string {
  const parts = writes.map(({ collection, record, document }) =>
    document === undefined
      ? `[${JSON.stringify(collection.name)},null,${JSON.stringify(record.id)}]`
      : `[${JSON.stringify(collection.name)},${encodeStored(document)}]`,
  )
  return `{"w":[${parts.join(',')}]}\n`
}

/** A new collection as a line: `{"c":"members"}`. */
export function collectionLine(name: string): string {
  return `${JSON.stringify({ c: name })}\n`
}

/** Applies one line. Throws when it is damaged. */
export function readLogLine(line: string, engine: Engine, declared: Declared, where: string): void {
  const content: unknown = parseLine(line, where)
  if (isPlainObject(content) && typeof content['c'] === 'string') {
    declared.ensure(content['c'])
    return
  }
  if (!isPlainObject(content) || !Array.isArray(content['w'])) throw damaged(where)
  for (const write of content['w'] as readonly unknown[]) {
    const [name, document, id] = elementsOf(write) ?? []
    if (typeof name !== 'string') throw damaged(where)
    const collection = declared.ensure(name)
    if (document !== null) {
      const stored = toDocument(document, where)
      engine.restore(collection, stored._id, stored)
    } else {
      if (!isDocumentId(id)) throw damaged(where)
      engine.restore(collection, id, undefined)
    }
  }
}

/** A document as it stood in a line. */
export function toDocument(content: unknown, where: string): StoredDocument {
  const document = decodeEjsonObject(JSON.stringify(content), where)
  const id: unknown = document['_id']
  if (!isDocumentId(id)) throw damaged(where)
  return deepFreeze(document as Readonly<Record<string, unknown>> & { readonly _id: DocumentId })
}

export function parseLine(line: string, where: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw damaged(where, error)
  }
}

export function damaged(where: string, cause?: unknown): Error {
  return new Error(
    `the kept state of the local database is damaged at ${where}; remove the folder to start anew`,
    {
      cause,
    },
  )
}
