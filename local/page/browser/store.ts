import type { Api, Demo, Person, Status } from './shapes'

/** What the page knows and what the person at it has chosen. */
export interface Store {
  demo: Demo | undefined
  status: Status | undefined
  api: Api | undefined
  /** Set while the machine does not answer. */
  unreachable: boolean
  openid: string
  functionName: string
  action: string
  nozzle: number
}

export const store: Store = {
  demo: undefined,
  status: undefined,
  api: undefined,
  unreachable: false,
  openid: 'oZhouMin',
  functionName: 'order',
  action: 'payableSales',
  nozzle: 3,
}

export type Topic =
  'language' | 'demo' | 'status' | 'api' | 'person' | 'action' | 'called' | 'result' | 'forecourt'

const listeners = new Map<Topic, Set<() => void>>()

/** Runs a function whenever one of the topics changed. */
export function on(topics: readonly Topic[], listener: () => void): void {
  for (const topic of topics) {
    const known = listeners.get(topic) ?? new Set()
    known.add(listener)
    listeners.set(topic, known)
  }
}

export function changed(topic: Topic): void {
  for (const listener of listeners.get(topic) ?? []) listener()
}

export const person = (): Person | undefined =>
  store.demo?.people.find((each) => each.openid === store.openid)
