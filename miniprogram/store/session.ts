import type { Locale } from '../lib/core'

/** What every page knows about this visit. */
export interface Session {
  readonly locale: Locale
  /** WeChat's text size is set large: type grows by a quarter and rows stack. */
  readonly largeType: boolean
  /** The station last shown; null before the first answer. */
  readonly stationId: string | null
  readonly signedUp: boolean
  /** How far the service's clock is ahead of the phone's, ms: countdowns follow the service. */
  readonly clockAheadMs: number
}

let current: Session = {
  locale: 'zh-CN',
  largeType: false,
  stationId: null,
  signedUp: false,
  clockAheadMs: 0,
}

/** The session as it is now. */
export function session(): Session {
  return current
}

/** Changes what is known of this visit. */
export function updateSession(change: Partial<Session>): void {
  current = { ...current, ...change }
}

/** Learns how the service's clock stands from an answer that carries its instant. */
export function learnClock(at: number): void {
  updateSession({ clockAheadMs: at - Date.now() })
}

/** The instant by the service's clock, epoch ms. */
export function serviceNow(): number {
  return Date.now() + current.clockAheadMs
}
