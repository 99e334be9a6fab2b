import type { Authorisation, MeteredSale } from '../orders/records'
import type { LiveState } from './records'

/** Somebody waits for what the controller does next. */
const BUSY_POLL_MS = 1_000
/** Nobody does. Often enough that a pre-payment, which wants to have heard of the station lately, finds it online. */
const IDLE_POLL_MS = 30_000
/** A command that the controller has not obeyed for so long needs a person, not haste. */
const HASTE_MS = 60 * 60_000
/** The longer ago the last news, the longer a driver can be kept: a tenth of that time. */
const NEWS_SHARE = 10

interface Told {
  readonly sales: readonly Pick<MeteredSale, 'receivedAt'>[]
  readonly authorisations: readonly Pick<Authorisation, 'requestedAt'>[]
}

/**
 * When the controller is to ask again, in milliseconds: every second while a command for a sale or an authorisation waits
 * for its effect; after its last news (a delivery, a lock, a nozzle lifted) more and more seldom for five minutes; every
 * half minute otherwise. A price is no reason for haste: it is told hours ahead, and the controller minds the time itself.
 *
 * What a station without customers reads in a day: 2880 polls of 6 documents or queries (station, live state, again in the
 * transaction that notes `heardAt`, three queries) and 1440 of the controller's key, 18,720 in all, with 2880 writes; the
 * entry plan has 50,000 and 30,000. The five minutes after one delivery are some 45 polls of 4 reads.
 */
export function nextPollMs({ sales, authorisations }: Told, live: LiveState | null, at: number): number {
  const since = [...sales.map((one) => one.receivedAt), ...authorisations.map((one) => one.requestedAt)]
  if (since.some((instant) => at - instant < HASTE_MS)) return BUSY_POLL_MS
  const newsAgoMs = Math.max(0, at - (live?.newsAt ?? 0))
  return Math.min(IDLE_POLL_MS, Math.max(BUSY_POLL_MS, Math.ceil(newsAgoMs / NEWS_SHARE)))
}
