import type { Host } from '../../host'
import { Listeners } from './listeners'

export type NetworkType = 'wifi' | 'none'

/** The network of one phone; who shows the phone switches it by a message to the page. */
export interface NetworkState {
  readonly type: NetworkType
  readonly changes: Listeners<NetworkType>
  set(type: NetworkType): void
}

const states = new WeakMap<Host, NetworkState>()

export function networkOf(host: Host): NetworkState {
  const known = states.get(host)
  if (known !== undefined) return known
  const made = createState()
  states.set(host, made)
  return made
}

export const isOffline = (host: Host): boolean => networkOf(host).type === 'none'

function createState(): NetworkState {
  let type: NetworkType = 'wifi'
  const changes = new Listeners<NetworkType>()
  const set = (next: NetworkType): void => {
    if (next === type) return
    type = next
    changes.tell(type)
  }
  window.addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
    if (origin === location.origin && isSwitch(data)) set(data.offline ? 'none' : 'wifi')
  })
  return {
    get type() {
      return type
    },
    changes,
    set,
  }
}

interface NetworkSwitch {
  readonly preview: 'network'
  readonly offline: boolean
}

function isSwitch(data: unknown): data is NetworkSwitch {
  const { preview, offline } = (data ?? {}) as Readonly<Record<string, unknown>>
  return preview === 'network' && typeof offline === 'boolean'
}
