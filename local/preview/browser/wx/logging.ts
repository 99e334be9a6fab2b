import type { ApiFamily } from '../host'

/** Most lines that are kept, as WeChat keeps 5 MB of them. */
const MOST_LINES = 1000

/** Logs and reports of the app, and the manager of its updates. */
export const logging: ApiFamily = () => {
  const lines: unknown[][] = []
  const write = (...said: readonly unknown[]): void => {
    lines.push([...said])
    if (lines.length > MOST_LINES) lines.shift()
  }
  const manager = { debug: write, info: write, log: write, warn: write, error: write }
  const realtime = { ...manager, addFilterMsg: write, setFilterMsg: write, in: write, tag: () => manager }
  const nothing = (): void => undefined
  return {
    getLogManager: () => manager,
    getRealtimeLogManager: () => realtime,
    reportEvent: write,
    reportMonitor: write,
    reportPerformance: write,
    getUpdateManager: () => ({
      onCheckForUpdate: (told: (result: { hasUpdate: boolean }) => void) => {
        setTimeout(told, 0, { hasUpdate: false })
      },
      onUpdateReady: nothing,
      onUpdateFailed: nothing,
      applyUpdate: nothing,
    }),
    getPerformance: () => performance,
    onMemoryWarning: nothing,
    offMemoryWarning: nothing,
  }
}
