import { EJSON } from 'bson'
import { decodeEjsonObject } from '../cloudbase/database/values/ejson'
import { isDocumentId, type PlainObject, type StoredDocument } from '../cloudbase/database/values/document'
import { ControlError } from './controlError'

/** A document as JSON that a person reads: numbers are numbers, a date is `{"$date": "…"}`. */
export const readable = (document: StoredDocument): unknown => EJSON.serialize(document, { relaxed: true })

/** Reads JSON back, dates included. Throws CloudBaseError. */
export const readObject = (value: unknown, what: string): PlainObject =>
  decodeEjsonObject(JSON.stringify(value), what)

/** As `readObject`, for what has an id. Throws ControlError or CloudBaseError. */
export function readDocument(value: unknown): StoredDocument {
  const document = readObject(value, 'document')
  const { _id } = document
  if (!isDocumentId(_id))
    throw new ControlError(400, 'BAD_REQUEST', '_id: a document needs a text or a number')
  return { ...document, _id }
}
