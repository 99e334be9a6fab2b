import type { PhoneStorage } from '../../host'

/** What WeChat itself keeps on this phone beside the app's own storage. */
const PREFIX = 'wechat:'

/** Something that WeChat remembers on this phone under a name. */
export interface Memory<T> {
  read(): T
  write(value: T): void
}

/** @param otherwise what is read before anything was written */
export function memory<T>(storage: PhoneStorage, name: string, otherwise: T): Memory<T> {
  return {
    read: () => {
      const text = storage.get(`${PREFIX}${name}`)
      return text === undefined ? otherwise : (JSON.parse(text) as T)
    },
    write: (value) => {
      storage.set(`${PREFIX}${name}`, JSON.stringify(value))
    },
  }
}
