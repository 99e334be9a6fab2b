import tcb from '@cloudbase/node-sdk'
import { translated, type AdaptedDatabase, type AdaptedStorage, type Document, type Sdk } from './adapter'
import type * as Raw from './raw'

/** `@cloudbase/node-sdk` behind the suites' interface. */
export function nodeSdk(config: Readonly<Record<string, unknown>>): Sdk {
  const app = tcb.init(config) as unknown as Raw.NodeApp
  return { name: '@cloudbase/node-sdk', database: adaptDatabase(app.database()), storage: adaptStorage(app) }
}

function adaptDatabase(db: Raw.NodeDatabase): AdaptedDatabase {
  return {
    command: db.command,
    aggregateCommand: db.command.aggregate,
    serverDate: (offset = 0) => db.serverDate({ offset }),
    regExp: (regexp, options) => db.RegExp({ regexp, options }),
    point: (longitude, latitude) => new db.Geo.Point(longitude, latitude),
    createCollection: (name) =>
      translated(async () => {
        await db.createCollection(name)
      }),
    collection: (name) => adaptCollection(db.collection(name)),
    aggregate: (name, stages) =>
      translated(async () => {
        let pipeline = db.collection(name).aggregate()
        for (const [stage, operand] of stages) pipeline = pipeline[stage]?.(operand) ?? pipeline
        return (await pipeline.end()).data
      }),
    startTransaction: () =>
      translated(async () => {
        const transaction = await db.startTransaction()
        return {
          collection: (name) => adaptCollection(transaction.collection(name)),
          commit: () =>
            translated(async () => {
              await transaction.commit()
            }),
          rollback: () =>
            translated(async () => {
              await transaction.rollback()
            }),
        }
      }),
    runTransaction: (run) =>
      translated(() =>
        db.runTransaction((transaction) =>
          run({ collection: (name) => adaptCollection(transaction.collection(name)) }),
        ),
      ),
  }
}

function adaptCollection(collection: Raw.NodeCollection): ReturnType<AdaptedDatabase['collection']> {
  return {
    ...adaptQuery(collection),
    add: (document) => translated(async () => (await collection.add(document)).id),
    doc: (id) => {
      const doc = collection.doc(id)
      return {
        get: () => translated(async () => onlyOne((await doc.get()).data)),
        set: (data) =>
          translated(async () => {
            await doc.set(data)
          }),
        update: (data) => translated(async () => ({ updated: (await doc.update(data)).updated })),
        remove: () => translated(async () => ({ removed: (await doc.remove()).deleted })),
      }
    },
  }
}

/** A list outside transactions, one document or null inside. */
function onlyOne(data: Document[] | Document | null): Document | undefined {
  return (Array.isArray(data) ? data[0] : data) ?? undefined
}

function adaptQuery(query: Raw.NodeQuery): Omit<ReturnType<AdaptedDatabase['collection']>, 'add' | 'doc'> {
  return {
    where: (condition) => adaptQuery(query.where(condition)),
    orderBy: (field, direction) => adaptQuery(query.orderBy(field, direction)),
    skip: (count) => adaptQuery(query.skip(count)),
    limit: (count) => adaptQuery(query.limit(count)),
    field: (projection) => adaptQuery(query.field(projection)),
    get: () => translated(async () => (await query.get()).data),
    count: () => translated(async () => (await query.count()).total),
    update: (data) => translated(async () => ({ updated: (await query.update(data)).updated })),
    remove: () => translated(async () => ({ removed: (await query.remove()).deleted })),
  }
}

function adaptStorage(app: Raw.NodeApp): AdaptedStorage {
  return {
    upload: (cloudPath, fileContent) =>
      translated(async () => (await app.uploadFile({ cloudPath, fileContent })).fileID),
    download: (fileID) => translated(async () => (await app.downloadFile({ fileID })).fileContent),
    temporaryUrl: (fileID, maxAge = 3600) =>
      translated(async () => {
        const [file] = (await app.getTempFileURL({ fileList: [{ fileID, maxAge }] })).fileList
        return { code: file?.code ?? '', url: file?.tempFileURL ?? '' }
      }),
    remove: (fileID) =>
      translated(async () => (await app.deleteFile({ fileList: [fileID] })).fileList[0]?.code ?? ''),
  }
}
