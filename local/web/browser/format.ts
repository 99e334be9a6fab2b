import type { Language } from './language'

const digits = (n: number, width = 2): string => String(n).padStart(width, '0')
const SHANGHAI_MS = 8 * 3_600_000

/** Date and time in Shanghai, whatever zone the browser is in. */
export const dateTime = (instant: number): string => `${day(instant)} ${timeOfDay(instant)}`

export function day(instant: number): string {
  const date = new Date(instant + SHANGHAI_MS)
  return `${date.getUTCFullYear()}-${digits(date.getUTCMonth() + 1)}-${digits(date.getUTCDate())}`
}

export function timeOfDay(instant: number): string {
  const date = new Date(instant + SHANGHAI_MS)
  return `${digits(date.getUTCHours())}:${digits(date.getUTCMinutes())}:${digits(date.getUTCSeconds())}`
}

/** Fen as yuan with two decimals. */
export const yuan = (fen: number): string =>
  `${fen < 0 ? '−' : ''}${Math.trunc(Math.abs(fen) / 100)}.${digits(Math.abs(fen) % 100)}`

/** Millilitres as litres with two decimals. */
export const litres = (ml: number): string =>
  `${Math.trunc(ml / 1000)}.${digits(Math.floor((ml % 1000) / 10))}`

/** A span in days, hours and minutes. */
export function span(ms: number, language: Language): string {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  const counts = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  const units = language === 'zh' ? ['天', '时', '分'] : ['d', 'h', 'min']
  const parts = counts.map((count, n) => (count === 0 ? '' : `${count} ${units[n] ?? ''}`))
  return parts.filter((part) => part !== '').join(' ') || `0 ${units[2] ?? ''}`
}
