import { createContext, useCallback, useContext, useMemo, type ReactElement, type ReactNode } from 'react'
import { ask } from '../../web/browser/machine'
import type { Demo, Status } from '../../web/browser/shapes'
import { usePoll } from '../../web/browser/usePoll'
import type { ForecourtState } from './dispenser/shapes'

interface Seen {
  readonly status: Status
  readonly demo: Demo
  readonly forecourt: ForecourtState
  /** When this was answered, by the page's own clock. */
  readonly readAt: number
}

interface Station {
  readonly seen: Seen | undefined
  /** Why the machine does not answer, when it does not. */
  readonly problem: string | undefined
  readonly refresh: () => Promise<void>
  /** The present instant of the machine's clock. */
  readonly now: () => number
}

const StationContext = createContext<Station>({
  seen: undefined,
  problem: undefined,
  refresh: () => Promise.resolve(),
  now: () => Date.now(),
})

const EVERY_MS = 1_000

async function read(): Promise<Seen> {
  const [status, demo, forecourt] = await Promise.all([
    ask<Status>('GET', '/local/status'),
    ask<Demo>('GET', '/local/demo'),
    ask<ForecourtState>('GET', '/local/forecourt/state'),
  ])
  return { status, demo, forecourt, readAt: performance.now() }
}

/** What everything on the desk is drawn from: the machine, read once a second. */
export function StationProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const { value: seen, problem, refresh } = usePoll(read, EVERY_MS)
  const now = useCallback(
    () => (seen === undefined ? Date.now() : seen.status.now + (performance.now() - seen.readAt)),
    [seen],
  )
  const station = useMemo(() => ({ seen, problem, refresh, now }), [seen, problem, refresh, now])
  return <StationContext value={station}>{children}</StationContext>
}

export const useStation = (): Station => useContext(StationContext)
