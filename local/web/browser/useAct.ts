import { App } from 'antd'
import { useCallback, useState } from 'react'
import { messageOf } from './machine'

/** Runs an act of the visitor's and says so when it fails. `busy` while one runs. */
export function useAct(): readonly [(act: () => Promise<unknown>) => void, boolean] {
  const { message } = App.useApp()
  const [running, setRunning] = useState(0)
  const run = useCallback(
    (act: () => Promise<unknown>) => {
      setRunning((count) => count + 1)
      act()
        .catch((error: unknown) => {
          void message.error(messageOf(error), 5)
        })
        .finally(() => {
          setRunning((count) => count - 1)
        })
    },
    [message],
  )
  return [run, running > 0]
}
