import type { ApiFamily, Host } from '../host'

/** Names that a language or a tool asks every object for; nobody misses them. */
const COMMON = new Set(['then', 'toJSON', 'constructor', '$$typeof', 'nodeType', '__esModule'])

/**
 * `wx` as the app sees it: all families in one object. Asking for what nobody offers is reported and answers
 * `undefined`, as an old WeChat would.
 * @throws when two families offer the same name
 */
export function createWx(host: Host, families: readonly ApiFamily[]): Readonly<Record<string, unknown>> {
  const all: Record<string, unknown> = {}
  for (const family of families) {
    for (const [name, value] of Object.entries(family(host))) {
      if (name in all) throw new Error(`two families offer wx.${name}`)
      all[name] = value
    }
  }
  return watched(all, (name) => {
    host.phone.missing(`wx.${name}`)
  })
}

function watched(
  api: Record<string, unknown>,
  missing: (name: string) => void,
): Readonly<Record<string, unknown>> {
  return new Proxy(api, {
    get(target, name): unknown {
      if (typeof name === 'symbol' || name in target || COMMON.has(name)) return Reflect.get(target, name)
      missing(name)
      return undefined
    },
  })
}
