/** A controller's clock may be this far off before its times are given up for the time of receipt. */
const MAX_DRIFT_MS = 5 * 60_000

/** A batch's two clocks: when the controller says that it sent it, and when it was received. */
export interface BatchClock {
  readonly sentAt: number
  readonly receivedAt: number
}

/** Whether the controller's clock can be believed (product decisions, Which instant counts). */
export function clockHolds({ sentAt, receivedAt }: BatchClock): boolean {
  return Math.abs(sentAt - receivedAt) <= MAX_DRIFT_MS
}

/** Times of a delivery: the controller's, never after receipt; with a clock that is off, receipt less the time it took. */
export function deliveryTimes(
  { liftedAt, endedAt }: { readonly liftedAt: number; readonly endedAt: number },
  clock: BatchClock,
): { readonly liftedAt: number; readonly endedAt: number } {
  const ended = clockHolds(clock) ? Math.min(endedAt, clock.receivedAt) : clock.receivedAt
  const tookMs = Math.max(0, endedAt - liftedAt)
  return { liftedAt: ended - tookMs, endedAt: ended }
}

/** The time of other news: with a clock that is off, moved by as much, so that one event still follows another. */
export function newsTime(at: number, clock: BatchClock): number {
  const corrected = clockHolds(clock) ? at : at + clock.receivedAt - clock.sentAt
  return Math.min(corrected, clock.receivedAt)
}
