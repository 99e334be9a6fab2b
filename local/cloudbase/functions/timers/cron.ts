import { Cron } from 'croner'

/** CloudBase counts its timers in China's time, whatever zone the machine is in. */
const TIME_ZONE = 'Asia/Shanghai'

/** The instants of a seven-field cron expression. All instants are epoch milliseconds. */
export interface Schedule {
  /** The first instant after the given one, or undefined when there is none. */
  nextAfter(instant: number): number | undefined
  /** The last instants in `(after, upTo]`, oldest first, at most `limit`. */
  lastBetween(after: number, upTo: number, limit: number): number[]
}

/**
 * Reads `second minute hour day month week year` with `, - * /`. Day of month and day of week are united by OR, as
 * CloudBase documents. Throws when the expression is not one CloudBase takes.
 */
export function parseCron(expression: string): Schedule {
  if (/[?LW#]/i.test(expression.replaceAll(/\b(?:JUL|WED)\b/gi, ''))) {
    throw new Error(`CloudBase timers know only , - * / and names: ${expression}`)
  }
  const cron = new Cron(expression, {
    mode: '7-part',
    sloppyRanges: true,
    timezone: TIME_ZONE,
    paused: true,
  })
  return {
    nextAfter: (instant) => cron.nextRun(new Date(instant))?.getTime(),
    lastBetween: (after, upTo, limit) =>
      cron
        // Looks strictly before the given instant, with whole seconds: one second on includes `upTo` itself.
        .previousRuns(limit, new Date(Math.floor(upTo / 1000) * 1000 + 1000))
        .map((date) => date.getTime())
        .filter((instant) => instant > after && instant <= upTo)
        .sort((a, b) => a - b),
  }
}
