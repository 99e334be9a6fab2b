const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Waits between attempts as documented: 15 repetitions within about a day. */
const WAITS_MS = [
  15 * SECOND,
  15 * SECOND,
  30 * SECOND,
  3 * MINUTE,
  10 * MINUTE,
  20 * MINUTE,
  30 * MINUTE,
  30 * MINUTE,
  30 * MINUTE,
  60 * MINUTE,
  3 * HOUR,
  3 * HOUR,
  3 * HOUR,
  6 * HOUR,
  6 * HOUR,
]

/** The wait after the n-th failed attempt (n from 1); undefined when WeChat Pay gives up. */
export const waitAfter = (attempts: number, scale: number): number | undefined => {
  const wait = WAITS_MS[attempts - 1]
  return wait === undefined ? undefined : wait * scale
}
