import { isoWeekday, minuteOfDay } from '../units/time'
import type { OpeningHours, Station } from './records'

export interface Opening {
  readonly open: boolean
  /** When that changes next; null when it does not by the clock. */
  readonly changesAt: number | null
}

const DAY_MINUTES = 1440
const WEEK_MINUTES = 7 * DAY_MINUTES
const MINUTE_MS = 60_000

/** A time of every week: its first minute after Monday's midnight, and how many there are. */
interface Span {
  readonly from: number
  readonly lasts: number
}

/**
 * Whether a station serves at an instant, and when that changes (B4). One that its staff have closed stays closed whatever
 * the clock says. Hours that touch, over midnight or over the end of the week, are no change.
 */
export function openingAt({ status, hours }: Pick<Station, 'status' | 'hours'>, at: number): Opening {
  if (status === 'closed') return { open: false, changesAt: null }
  if (hours === undefined) return { open: true, changesAt: null }
  const spans = hours.flatMap(spansOf)
  const now = (isoWeekday(at) - 1) * DAY_MINUTES + minuteOfDay(at)
  const open = serves(spans, now)
  const ahead = spans
    .flatMap(({ from, lasts }) => [from, from + lasts])
    .filter((edge) => serves(spans, edge) !== open)
    .map((edge) => minutesAfter(now, edge))
  const next = ahead.length === 0 ? null : Math.min(...ahead)
  return { open, changesAt: next === null ? null : at - (at % MINUTE_MS) + next * MINUTE_MS }
}

function spansOf({ weekdays, fromMinute, untilMinute }: OpeningHours): Span[] {
  const overnight = untilMinute > fromMinute ? 0 : DAY_MINUTES
  return weekdays.map((weekday) => ({
    from: (weekday - 1) * DAY_MINUTES + fromMinute,
    lasts: untilMinute + overnight - fromMinute,
  }))
}

function serves(spans: readonly Span[], minute: number): boolean {
  return spans.some(({ from, lasts }) => minutesAfter(from, minute) < lasts)
}

/** How many minutes of the week lie between one and another that follows it, 0 … a week less one. */
function minutesAfter(first: number, then: number): number {
  return (((then - first) % WEEK_MINUTES) + WEEK_MINUTES) % WEEK_MINUTES
}
