import type { ApiFamily } from '../host'
import { asynchronous } from './support/asynchronous'
import { Listeners } from './support/listeners'
import { networkOf } from './support/networkState'

interface NetworkStatus {
  readonly isConnected: boolean
  readonly networkType: string
}

/** Whether this phone has a network, and which; a change is told at once. */
export const network: ApiFamily = (host) => {
  const state = networkOf(host)
  const listeners = new Listeners<NetworkStatus>()
  state.changes.on((networkType) => {
    listeners.tell({ isConnected: networkType !== 'none', networkType })
  })
  return {
    ...asynchronous(host.phone, {
      getNetworkType: () => ({
        networkType: state.type,
        signalStrength: state.type === 'none' ? 0 : 80,
        hasSystemProxy: false,
      }),
    }),
    onNetworkStatusChange: listeners.on,
    offNetworkStatusChange: listeners.off,
  }
}
