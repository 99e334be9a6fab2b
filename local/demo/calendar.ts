export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS
/** China keeps one time all year: eight hours before Greenwich. */
const SHANGHAI_MS = 8 * HOUR_MS

/** The midnight in Shanghai that began the day of an instant. */
export const startOfDay = (instant: number): number =>
  Math.floor((instant + SHANGHAI_MS) / DAY_MS) * DAY_MS - SHANGHAI_MS

/** 0 Sunday … 6 Saturday, in Shanghai. */
export const weekdayOf = (instant: number): number => new Date(instant + SHANGHAI_MS).getUTCDay()

/** Month and day of an instant in Shanghai. */
export function dateOf(instant: number): { readonly month: number; readonly day: number } {
  const date = new Date(instant + SHANGHAI_MS)
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
