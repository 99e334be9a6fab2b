import { randomInt } from 'node:crypto'

const CHINA_OFFSET_MS = 8 * 3600_000

/** Civil time of China as `2026-03-01T08:30:00`, which needs no time-zone data: China has kept UTC+8 since 1991. */
const chinaTime = (instant: number): string => new Date(instant + CHINA_OFFSET_MS).toISOString().slice(0, 19)

/** RFC 3339 with China's offset: `2026-03-01T08:30:00+08:00`. */
export const rfc3339 = (instant: number): string => `${chinaTime(instant)}+08:00`

/** `2026-03-01 08:30:00`, the bill's way of writing. */
export const billTime = (instant: number): string => chinaTime(instant).replace('T', ' ')

/** `2026-03-01` */
export const chinaDate = (instant: number): string => chinaTime(instant).slice(0, 10)

/** Beginning of a Chinese calendar day given as `2026-03-01`. */
export const startOfChinaDate = (date: string): number => Date.parse(`${date}T00:00:00+08:00`)

const digits = (count: number): string => Array.from({ length: count }, () => String(randomInt(10))).join('')

const compact = (text: string): string => text.replace(/\D/g, '')

/** `wx` + time + hexadecimal tail, as WeChat's prepay ids look. */
export const newPrepayId = (instant: number): string =>
  `wx${compact(chinaTime(instant))}${digits(6)}${randomInt(2 ** 40)
    .toString(16)
    .padStart(10, '0')}0000`

/** 28 digits with the date inside. */
export const newTransactionId = (instant: number): string =>
  `4200${digits(6)}${compact(chinaDate(instant))}${digits(10)}`

export const newRefundId = (instant: number): string =>
  `503${digits(7)}${compact(chinaDate(instant))}${digits(10)}`

/** Fen as a yuan string with two places: 1234 → `12.34`. */
export const yuan = (fen: number): string => {
  const text = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`
}

/** JSON with sorted keys: equal for equal content. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
