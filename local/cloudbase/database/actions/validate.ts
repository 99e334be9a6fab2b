import { calculateObjectSize } from 'bson'
import { CloudBaseError } from '../../gateway/errors'
import { writeFailed } from '../engine/errors'
import { encodeStored } from '../values/ejson'
import { deepFreeze, isPlainObject, type PlainObject, type StoredDocument } from '../values/document'
import { STRICT_CODE } from '../strict'

/** MongoDB's largest document. */
const LARGEST_DOCUMENT_BYTES = 16 * 1024 * 1024

/** Longest field name that the service documents. */
const LONGEST_NAME = 32

/** The only names with a leading underscore that the service knows itself. */
const SYSTEM_FIELDS = new Set(['_id', '_openid'])

/**
 * Makes a document fit to be stored: names and size are checked, everything is frozen. In strict mode names must also
 * keep to what the service documents. Throws DATABASE_REQUEST_FAILED.
 */
export function toStored(
  document: PlainObject & { readonly _id: StoredDocument['_id'] },
  isStrict: boolean,
): StoredDocument {
  checkNames(document, isStrict)
  const stored = deepFreeze(document)
  if (
    encodeStored(stored).length > LARGEST_DOCUMENT_BYTES &&
    calculateObjectSize(stored) > LARGEST_DOCUMENT_BYTES
  ) {
    throw writeFailed(`object to insert too large. size in bytes: more than ${LARGEST_DOCUMENT_BYTES}`)
  }
  return stored
}

function checkNames(value: unknown, isStrict: boolean): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  if (Array.isArray(value)) {
    for (const element of value as unknown[]) checkNames(element, isStrict)
    return
  }
  if (!isPlainObject(value)) return
  for (const name of Object.keys(value)) {
    checkName(name)
    if (isStrict) checkDocumentedName(name)
    checkNames(value[name], isStrict)
  }
}

function checkName(name: string): void {
  if (name.startsWith('$')) {
    throw writeFailed(`The dollar ($) prefixed field '${name}' in '${name}' is not valid for storage.`)
  }
  if (name.includes('.'))
    throw writeFailed(`The dotted field '${name}' in '${name}' is not valid for storage.`)
  if (name.includes('\0') || name === '__proto__')
    throw writeFailed(`The field name '${name}' is not valid for storage.`)
}

function checkDocumentedName(name: string): void {
  const isForeign = (name.startsWith('_') || name.startsWith('/')) && !SYSTEM_FIELDS.has(name)
  if (!isForeign && name.length <= LONGEST_NAME) return
  throw new CloudBaseError(
    STRICT_CODE,
    `[strict] field name "${name}": the service allows at most ${LONGEST_NAME} characters and no leading _ or /`,
  )
}
