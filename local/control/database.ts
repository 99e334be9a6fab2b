import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { LocalMachine } from '../localMachine'
import { ControlError, parseInput } from './controlError'
import { readable, readDocument, readObject } from './documentText'
import { RecordShapes } from './recordShapes'
import type { ControlRoute } from './route'

const collectionSchema = z.object({ collection: z.string().min(1) })
const documentSchema = collectionSchema.extend({ id: z.string().min(1) })

const jsonSchema = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    context.addIssue({
      code: 'custom',
      message: `not JSON: ${error instanceof Error ? error.message : String(error)}`,
    })
    return z.NEVER
  }
})
const querySchema = z.strictObject({
  filter: jsonSchema.default({}),
  sort: jsonSchema.default({}),
  /** Only documents with this somewhere in their values, whatever its case. */
  text: z.string().default(''),
  skip: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
})
const bodySchema = z.strictObject({
  document: z.record(z.string(), z.unknown()),
  /** Keeps a document although it does not have the shape of its collection. */
  force: z.boolean().default(false),
})

/**
 * `/local/database`: what the owner does by hand in the console. `GET` lists collections, `GET /<collection>?filter=&
 * sort=&text=&skip=&limit=` finds documents (filter and sort are JSON, text stands in any value), `POST /<collection>` adds one, `PUT` and `DELETE
 * /<collection>/<id>` replace and remove one. A document that has not the shape of its collection is refused with the
 * reasons in Chinese and English (INVALID_DOCUMENT), unless `force` is set.
 */
export const databaseRoute: ControlRoute = (app, machine) => {
  const shapes = new RecordShapes(join(dirname(machine.contractsFile), 'collections.json'))
  const { hands } = machine.database
  app.get('/local/database', () => ({ collections: machine.database.collections() }))
  app.get('/local/database/:collection', (request) => {
    const { collection } = parseInput(collectionSchema, request.params)
    const { filter, sort, text, skip, limit } = parseInput(querySchema, request.query)
    const asked = { query: readObject(filter, 'filter'), order: readObject(sort, 'sort') }
    const shape = shapes.of(collection) ?? null
    if (text === '') {
      const { total, documents } = hands.search(collection, { ...asked, skip, limit })
      return { total, documents: documents.map(readable), shape }
    }
    const { documents } = hands.search(collection, { ...asked, skip: 0, limit: Number.MAX_SAFE_INTEGER })
    const found = documents.map(readable).filter((document) => says(document, text.toLowerCase()))
    return { total: found.length, documents: found.slice(skip, skip + limit), shape }
  })
  app.post('/local/database/:collection', async (request) => {
    const { collection } = parseInput(collectionSchema, request.params)
    const body = parseInput(bodySchema, request.body)
    const document = readDocument(body.document)
    if (machine.database.read(collection, document._id) !== undefined)
      throw new ControlError(409, 'DOCUMENT_EXISTS', `${collection} has a document ${document._id}`)
    return put(machine, shapes, collection, body)
  })
  app.put('/local/database/:collection/:id', async (request) => {
    const { collection, id } = parseInput(documentSchema, request.params)
    const body = parseInput(bodySchema, request.body)
    if (String(readDocument(body.document)._id) !== id)
      throw new ControlError(400, 'BAD_REQUEST', '_id: an id cannot be changed; add another document instead')
    return put(machine, shapes, collection, body)
  })
  app.delete('/local/database/:collection/:id', async (request) => {
    const { collection, id } = parseInput(documentSchema, request.params)
    // Of an id that looks like a number nobody knows which one is meant: both are tried.
    const removed = (await hands.remove(collection, id)) || (await hands.remove(collection, Number(id)))
    if (!removed) throw new ControlError(404, 'NO_DOCUMENT', `${collection} has no document ${id}`)
    tell(machine, `remove ${collection}/${id}`)
    return { removed: id }
  })
}

/** Whether some value in it, however deep, has that text, which is in small letters. */
function says(value: unknown, text: string): boolean {
  if (typeof value === 'object' && value !== null)
    return Object.values(value).some((each) => says(each, text))
  return String(value).toLowerCase().includes(text)
}

async function put(
  machine: LocalMachine,
  shapes: RecordShapes,
  collection: string,
  { document, force }: z.infer<typeof bodySchema>,
): Promise<{ document: unknown }> {
  const issues = force ? [] : shapes.issuesOf(collection, document)
  if (issues.length > 0) {
    const text = issues.map(({ path, en }) => (path === '' ? en : `${path}: ${en}`)).join('; ')
    throw new ControlError(422, 'INVALID_DOCUMENT', text, { issues })
  }
  const stored = await machine.database.hands.put(collection, readDocument(document))
  tell(machine, `put ${collection}/${stored._id}`)
  return { document: readable(stored) }
}

function tell({ journal }: LocalMachine, what: string): void {
  journal.add({ kind: 'database', title: `by hand: ${what}` })
}
