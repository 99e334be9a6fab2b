import { currentLanguage } from './texts'

const digits = (n: number, width = 2): string => String(n).padStart(width, '0')
const SHANGHAI_MS = 8 * 3_600_000

/** Date and time in Shanghai, whatever zone the browser is in. */
export function dateTime(instant: number): string {
  const date = new Date(instant + SHANGHAI_MS)
  return `${date.getUTCFullYear()}-${digits(date.getUTCMonth() + 1)}-${digits(date.getUTCDate())} ${timeOfDay(instant)}`
}

export function timeOfDay(instant: number): string {
  const date = new Date(instant + SHANGHAI_MS)
  return `${digits(date.getUTCHours())}:${digits(date.getUTCMinutes())}:${digits(date.getUTCSeconds())}`
}

/** Fen as yuan with two decimals. */
export const yuan = (fen: number): string => `${Math.trunc(fen / 100)}.${digits(Math.abs(fen) % 100)}`

/** Millilitres as litres with two decimals. */
export const litres = (ml: number): string =>
  `${Math.trunc(ml / 1000)}.${digits(Math.floor((ml % 1000) / 10))}`

/** A span in days, hours and minutes. */
export function span(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  const units = currentLanguage() === 'zh' ? ['天', '时', '分'] : ['d', 'h', 'min']
  return [days, hours, minutes % 60]
    .map((count, n) => (count === 0 ? '' : `${count} ${units[n] ?? ''}`))
    .filter((part) => part !== '')
    .join(' ')
}

export const nozzleName = (number: number): string =>
  currentLanguage() === 'zh' ? `${number} 号枪` : `Nozzle ${number}`

export const pricePerLitre = (fenPerL: number): string =>
  currentLanguage() === 'zh' ? `${yuan(fenPerL)} 元/升` : `¥${yuan(fenPerL)}/L`
