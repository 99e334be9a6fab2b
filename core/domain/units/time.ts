import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** Asia/Shanghai has kept to +08:00 without summer time since 1991: an offset needs no zone table and no Intl. */
const SHANGHAI_MINUTES = 480
const DAY_MS = 86_400_000
const DAY_FORMAT = 'YYYY-MM-DD'
const MONTH_FORMAT = 'YYYY-MM'

function shanghai(at: number): dayjs.Dayjs {
  return dayjs.utc(at).utcOffset(SHANGHAI_MINUTES)
}

/** The calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export function businessDay(at: number): string {
  return shanghai(at).format(DAY_FORMAT)
}

/** The calendar month in Asia/Shanghai, `YYYY-MM`. */
export function businessMonth(at: number): string {
  return shanghai(at).format(MONTH_FORMAT)
}

/** 1 … 31 in Asia/Shanghai. */
export function dayOfMonth(at: number): number {
  return shanghai(at).date()
}

/** Monday 1 … Sunday 7 in Asia/Shanghai. */
export function isoWeekday(at: number): number {
  return shanghai(at).day() || 7
}

/** The Monday that the business week of an instant began on. */
export function weekMonday(at: number): string {
  return addDays(businessDay(at), 1 - isoWeekday(at))
}

/** Minutes since midnight in Asia/Shanghai, 0 … 1439. */
export function minuteOfDay(at: number): number {
  const local = shanghai(at)
  return local.hour() * 60 + local.minute()
}

/** `HH:mm` in Asia/Shanghai. */
export function clockTime(at: number): string {
  return shanghai(at).format('HH:mm')
}

/** `2026-03-05T12:00:00.000+08:00`: RFC 3339 in Asia/Shanghai. WeChat's payments want no fraction of a second. */
export function rfc3339(at: number, { fraction = false }: { readonly fraction?: boolean } = {}): string {
  return shanghai(at).format(fraction ? 'YYYY-MM-DDTHH:mm:ss.SSSZ' : 'YYYY-MM-DDTHH:mm:ssZ')
}

/** The first millisecond of a business day. */
export function startOfDay(day: string): number {
  return dayjs.utc(day).valueOf() - SHANGHAI_MINUTES * 60_000
}

/** The last millisecond of a business day. */
export function endOfDay(day: string): number {
  return startOfDay(day) + DAY_MS - 1
}

/** The business day `n` days later; earlier when `n` is negative. */
export function addDays(day: string, n: number): string {
  return dayjs.utc(day).add(n, 'day').format(DAY_FORMAT)
}

/** The month `n` months later; earlier when `n` is negative. */
export function addMonths(month: string, n: number): string {
  return dayjs.utc(`${month}-01`).add(n, 'month').format(MONTH_FORMAT)
}

/** The last day of a month. */
export function lastDayOf(month: string): string {
  return addDays(`${addMonths(month, 1)}-01`, -1)
}
