import { z } from 'zod'
import { parseInput } from './controlError'
import { readable, readDocument } from './documentText'
import type { ControlRoute } from './route'

const copySchema = z.object({
  collections: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
})

const LARGEST_COPY_BYTES = 256 * 1024 * 1024

/**
 * `GET /local/database-copy`: all documents as one JSON. `POST`: the collections in it become what it says; others, and
 * files, payments and dispensers, stay as they are.
 */
export const databaseCopyRoute: ControlRoute = (app, { kernel, clock, database, journal }) => {
  app.get('/local/database-copy', () => ({
    envId: kernel.envId,
    at: clock.now(),
    collections: Object.fromEntries(
      database.collections().map(({ name }) => [name, database.dump(name).map(readable)]),
    ),
  }))
  app.post('/local/database-copy', { bodyLimit: LARGEST_COPY_BYTES }, async (request) => {
    const { collections } = parseInput(copySchema, request.body)
    const read = Object.entries(collections).map(
      ([name, documents]) => [name, documents.map(readDocument)] as const,
    )
    const counts: Record<string, number> = {}
    const known = new Set(database.collections().map(({ name }) => name))
    for (const [name, documents] of read) {
      if (known.has(name)) for (const { _id } of database.dump(name)) await database.hands.remove(name, _id)
      database.seed(name, documents)
      counts[name] = documents.length
    }
    journal.add({ kind: 'database', title: 'by hand: a copy was put in', detail: counts })
    return { counts }
  })
}
