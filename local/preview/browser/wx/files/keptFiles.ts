import type { Phone } from '../../host'
import { keepFilesIn, type KeptFile } from './fileStore'

const STORE = 'files'

/** What a request of the browser's database comes to. */
function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(request.error ?? new Error('the browser keeps no files'))
    }
  })
}

/** One database for each person: phones side by side stay apart. */
function open(openid: string): Promise<IDBDatabase> {
  const request = indexedDB.open(`phone:${openid}`, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: 'path' })
  }
  return answerOf(request)
}

/** Brings back what the app saved before the page was loaded anew, and keeps from now on what it saves. */
export async function restoreFiles(phone: Phone): Promise<void> {
  const database = await open(phone.openid)
  const store = (): IDBObjectStore => database.transaction(STORE, 'readwrite').objectStore(STORE)
  const note = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => {
      phone.report('the files of this phone', error)
    })
  }
  const kept = (await answerOf(store().getAll())) as KeptFile[]
  keepFilesIn(
    {
      put: (file) => {
        note(answerOf(store().put(file)))
      },
      drop: (path) => {
        note(answerOf(store().delete(path)))
      },
    },
    kept,
  )
}
