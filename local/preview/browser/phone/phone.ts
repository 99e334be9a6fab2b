import type { Phone, PhoneSettings } from '../host'
import type { StartQuery } from './query'
import type { Records } from './records'
import { createStorage } from './storage'

/** The phone of the address line. */
export function createPhone(query: StartQuery, records: Records, layer: HTMLElement): Phone {
  let settings: PhoneSettings = { theme: query.theme, language: query.language, scale: query.scale }
  const listeners = new Set<(settings: PhoneSettings) => void>()
  return {
    openid: query.openid,
    get settings() {
      return settings
    },
    change: (changed) => {
      settings = { ...settings, ...changed }
      for (const listener of listeners) listener(settings)
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    layer,
    storage: createStorage(query.openid),
    post,
    missing: (name) => {
      records.missing(name)
    },
    report: (where, error) => {
      records.error(where, error)
    },
  }
}

async function post(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return response.json()
}
