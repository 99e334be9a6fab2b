import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { IndexDeclaration } from './engine/collectionIndex'
import { isPlainObject } from './values/document'

/** What `database-rules/` says of one collection. */
export interface CollectionDeclaration {
  readonly name: string
  readonly indexes: readonly IndexDeclaration[]
}

/** Rules of other services that stand in the same folder. */
const OTHER_RULES = new Set(['functions', 'storage'])

/** Reads every `<collection>.json` of the folder. A missing folder declares nothing; a wrong file throws. */
export function readDeclarations(folder: string): readonly CollectionDeclaration[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !OTHER_RULES.has(basename(file, '.json')))
    .sort()
    .map((file) => readDeclaration(join(folder, file)))
}

function readDeclaration(path: string): CollectionDeclaration {
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!isPlainObject(content)) throw new Error(`${path} must hold an object`)
  const indexes = content['indexes'] ?? []
  if (!Array.isArray(indexes)) throw new Error(`${path}: indexes must be an array`)
  return { name: basename(path, '.json'), indexes: indexes.map((index: unknown) => toIndex(index, path)) }
}

function toIndex(index: unknown, path: string): IndexDeclaration {
  if (!isPlainObject(index) || typeof index['name'] !== 'string' || !Array.isArray(index['fields'])) {
    throw new Error(`${path}: every index needs a name and fields`)
  }
  const fields = index['fields'].map((field: unknown) => toField(field, path))
  if (fields.length === 0) throw new Error(`${path}: index ${index['name']} has no fields`)
  return { name: index['name'], fields, unique: index['unique'] === true }
}

function toField(field: unknown, path: string): IndexDeclaration['fields'][number] {
  const isField = isPlainObject(field) && typeof field['name'] === 'string'
  if (!isField || (field['order'] !== 1 && field['order'] !== -1)) {
    throw new Error(`${path}: every index field needs a name and an order of 1 or -1`)
  }
  return { name: String(field['name']), order: field['order'] }
}
