import { useCallback, useEffect, useRef, useState } from 'react'
import { messageOf } from './machine'

export interface Polled<T> {
  readonly value: T | undefined
  /** Why the last question was not answered. */
  readonly problem: string | undefined
  /** Asks at once. */
  readonly refresh: () => Promise<void>
}

/**
 * Asks again and again while the component is there and the tab is seen. `read` must stay the same function until what
 * it asks for changes; what was read before is then forgotten. `everyMs` 0 asks once.
 */
export function usePoll<T>(read: () => Promise<T>, everyMs: number): Polled<T> {
  const [state, setState] = useState<{ value?: T; problem?: string }>({})
  const asked = useRef<() => Promise<T>>(read)
  const refresh = useCallback(async () => {
    asked.current = read
    try {
      const value = await read()
      if (asked.current === read) setState((known) => (same(known.value, value) ? known : { value }))
    } catch (error) {
      if (asked.current === read) setState((known) => ({ ...known, problem: messageOf(error) }))
    }
  }, [read])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const turn = async (): Promise<void> => {
      if (!document.hidden) await refresh()
      if (!over && everyMs > 0) timer = setTimeout(() => void turn(), everyMs)
    }
    setState({})
    void turn()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [refresh, everyMs])
  return { value: state.value, problem: state.problem, refresh }
}

/** An answer like the last one redraws nothing. */
const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)
