import cloud from 'wx-server-sdk'
import { translated, type AdaptedDatabase, type AdaptedStorage, type Document, type Sdk } from './adapter'
import type * as Raw from './rawWx'

/** `wx-server-sdk` behind the suites' interface. */
export function wxServerSdk(config: Readonly<Record<string, unknown>>): Sdk {
  const app = (cloud as unknown as Raw.WxCloud).createNewInstance(config)
  const db = app.database({ throwOnNotFound: false })
  return { name: 'wx-server-sdk', database: adaptDatabase(db), storage: adaptStorage(app) }
}

function adaptDatabase(db: Raw.WxDatabase): AdaptedDatabase {
  return {
    command: db.command,
    aggregateCommand: db.command.aggregate,
    serverDate: (offset = 0) => db.serverDate({ offset }),
    regExp: (regexp, options) => db.RegExp({ regexp, options }),
    point: (longitude, latitude) => db.Geo.Point(longitude, latitude),
    createCollection: (name) =>
      translated(async () => {
        await db.createCollection(name)
      }),
    collection: (name) => adaptCollection(db.collection(name)),
    aggregate: (name, stages) =>
      translated(async () => {
        let pipeline = db.collection(name).aggregate()
        for (const [stage, operand] of stages) pipeline = pipeline[stage]?.(operand) ?? pipeline
        return (await pipeline.end()).list
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

function adaptCollection(collection: Raw.WxCollection): ReturnType<AdaptedDatabase['collection']> {
  return {
    ...adaptQuery(collection),
    add: (data) => translated(async () => (await collection.add({ data }))._id),
    doc: (id) => {
      const doc = collection.doc(id)
      return {
        get: () => translated(async (): Promise<Document | undefined> => (await doc.get()).data ?? undefined),
        set: (data) =>
          translated(async () => {
            await doc.set({ data })
          }),
        update: (data) => translated(async () => (await doc.update({ data })).stats),
        remove: () => translated(async () => (await doc.remove()).stats),
      }
    },
  }
}

function adaptQuery(query: Raw.WxQuery): Omit<ReturnType<AdaptedDatabase['collection']>, 'add' | 'doc'> {
  return {
    where: (condition) => adaptQuery(query.where(condition)),
    orderBy: (field, direction) => adaptQuery(query.orderBy(field, direction)),
    skip: (count) => adaptQuery(query.skip(count)),
    limit: (count) => adaptQuery(query.limit(count)),
    field: (projection) => adaptQuery(query.field(projection)),
    get: () => translated(async () => (await query.get()).data),
    count: () => translated(async () => (await query.count()).total),
    update: (data) => translated(async () => (await query.update({ data })).stats),
    remove: () => translated(async () => (await query.remove()).stats),
  }
}

function adaptStorage(app: Raw.WxApp): AdaptedStorage {
  return {
    upload: (cloudPath, fileContent) =>
      translated(async () => (await app.uploadFile({ cloudPath, fileContent })).fileID),
    download: (fileID) => translated(async () => (await app.downloadFile({ fileID })).fileContent),
    temporaryUrl: (fileID, maxAge = 3600) =>
      translated(async () => {
        const [file] = (await app.getTempFileURL({ fileList: [{ fileID, maxAge }] })).fileList
        return { code: file?.status === 0 ? 'SUCCESS' : (file?.errMsg ?? ''), url: file?.tempFileURL ?? '' }
      }),
    remove: (fileID) =>
      translated(async () => {
        const [file] = (await app.deleteFile({ fileList: [fileID] })).fileList
        return file?.status === 0 ? 'SUCCESS' : (file?.errMsg ?? '')
      }),
  }
}
