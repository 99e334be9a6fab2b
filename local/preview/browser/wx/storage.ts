import type { ApiFamily, PhoneStorage } from '../host'
import { asynchronous } from './support/asynchronous'
import { listOf, textOf, type Options } from './support/options'
import { Refusal } from './support/refusal'

const PREFIX = 'app:'
const LIMIT_KB = 10_240
const ENTRY_LIMIT_BYTES = 1024 * 1024

/** The app's own storage: one per user and phone, 10 MB in all, 1 MB an entry. */
export const storage: ApiFamily = (host) => {
  const shelf = new Shelf(host.phone.storage)
  const acts = {
    setStorage: (options: Options) => {
      shelf.set(textOf(options, 'key'), options['data'])
    },
    getStorage: (options: Options) => {
      const key = textOf(options, 'key')
      if (!shelf.has(key)) throw new Refusal('data not found')
      return { data: shelf.get(key) }
    },
    removeStorage: (options: Options) => {
      shelf.remove(textOf(options, 'key'))
    },
    clearStorage: () => {
      shelf.clear()
    },
    getStorageInfo: () => shelf.info(),
    batchSetStorage: (options: Options) => {
      for (const entry of listOf(options, 'kvList') as readonly Options[])
        shelf.set(textOf(entry, 'key'), entry['value'])
    },
    batchGetStorage: (options: Options) => ({
      dataList: listOf(options, 'keyList').map((key) => shelf.get(String(key))),
    }),
  }
  return { ...asynchronous(host.phone, acts), ...synchronous(shelf) }
}

function synchronous(shelf: Shelf): Readonly<Record<string, unknown>> {
  const checked = (api: string, act: () => void): void => {
    try {
      act()
    } catch (error) {
      throw new Error(`${api}:fail ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return {
    setStorageSync: (key: string, data: unknown) => {
      checked('setStorageSync', () => {
        shelf.set(key, data)
      })
    },
    /** An empty string stands for what is not there. */
    getStorageSync: (key: string) => (shelf.has(key) ? shelf.get(key) : ''),
    removeStorageSync: (key: string) => {
      shelf.remove(key)
    },
    clearStorageSync: () => {
      shelf.clear()
    },
    getStorageInfoSync: () => shelf.info(),
    batchSetStorageSync: (list: readonly { key: string; value: unknown }[]) => {
      checked('batchSetStorageSync', () => {
        for (const { key, value } of list) shelf.set(key, value)
      })
    },
    batchGetStorageSync: (keys: readonly string[]) =>
      keys.map((key) => (shelf.has(key) ? shelf.get(key) : '')),
  }
}

/** Values by key, kept as JSON: what JSON drops, WeChat drops too. */
class Shelf {
  constructor(private readonly kept: PhoneStorage) {}

  has(key: string): boolean {
    return this.kept.get(PREFIX + key) !== undefined
  }

  get(key: string): unknown {
    const text = this.kept.get(PREFIX + key)
    return text === undefined ? undefined : (JSON.parse(text) as { data?: unknown }).data
  }

  set(key: string, data: unknown): void {
    if (key === '') throw new Refusal('parameter error: parameter.key should not be empty')
    const text = JSON.stringify({ data })
    if (text.length > ENTRY_LIMIT_BYTES) throw new Refusal('entry size limit reached')
    if (this.info().currentSize + text.length / 1024 > LIMIT_KB)
      throw new Refusal('exceed storage max size 10Mb')
    this.kept.set(PREFIX + key, text)
  }

  remove(key: string): void {
    this.kept.remove(PREFIX + key)
  }

  clear(): void {
    for (const key of this.keys()) this.remove(key)
  }

  info(): { readonly keys: readonly string[]; readonly currentSize: number; readonly limitSize: number } {
    const keys = this.keys()
    const bytes = keys.reduce((sum, key) => sum + key.length + (this.kept.get(PREFIX + key) ?? '').length, 0)
    return { keys, currentSize: Math.ceil(bytes / 1024), limitSize: LIMIT_KB }
  }

  private keys(): readonly string[] {
    return this.kept
      .keys()
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length))
  }
}
