import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Declared } from '../declared'
import type { Collection } from '../engine/collection'
import type { Engine } from '../engine/engine'
import { encodeStored } from '../values/ejson'
import { isPlainObject } from '../values/document'
import { damaged, parseLine, toDocument } from './lines'

const FILE = 'snapshot.ndjson'
/** Documents are written in runs of about this many characters. */
const RUN = 1 << 20

/** Writes the whole state beside the old snapshot and puts it in its place at once. */
export function writeSnapshot(folder: string, generation: number, collections: readonly Collection[]): void {
  const fresh = join(folder, `${FILE}.new`)
  const file = openSync(fresh, 'w')
  let run = `${JSON.stringify({ generation })}\n`
  for (const collection of collections) {
    run += `${JSON.stringify({ collection: collection.name })}\n`
    for (const document of collection.documents()) {
      run += `${encodeStored(document)}\n`
      if (run.length < RUN) continue
      writeSync(file, run)
      run = ''
    }
  }
  writeSync(file, run)
  fsyncSync(file)
  closeSync(file)
  renameSync(fresh, join(folder, FILE))
}

/** Restores the snapshot and says which log goes on from it; 0 when there is none. */
export function readSnapshot(folder: string, engine: Engine, declared: Declared): number {
  const path = join(folder, FILE)
  if (!existsSync(path)) return 0
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n').slice(0, -1)
  const header = parseLine(head, path)
  if (!isPlainObject(header) || typeof header['generation'] !== 'number') throw damaged(path)
  let collection: Collection | undefined
  lines.forEach((line, i) => {
    const where = `${path}:${i + 2}`
    const content = parseLine(line, where)
    if (isPlainObject(content) && typeof content['collection'] === 'string' && !('_id' in content)) {
      collection = declared.ensure(content['collection'])
      return
    }
    if (collection === undefined) throw damaged(where)
    const document = toDocument(content, where)
    engine.restore(collection, document._id, document)
  })
  return header['generation']
}
