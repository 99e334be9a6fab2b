import type { PhoneStorage } from '../host'

/** What is kept in the browser for one person: keys carry the openid, so that phones side by side stay apart. */
export function createStorage(openid: string, kept: Storage = localStorage): PhoneStorage {
  const head = `phone:${openid}:`
  return {
    get: (key) => kept.getItem(head + key) ?? undefined,
    set: (key, value) => {
      kept.setItem(head + key, value)
    },
    remove: (key) => {
      kept.removeItem(head + key)
    },
    keys: () =>
      Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '')
        .filter((key) => key.startsWith(head))
        .map((key) => key.slice(head.length)),
  }
}
