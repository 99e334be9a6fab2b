import { businessDay, clockTime } from '../domain/units/time'

/** How an argument of a kind is written; numbers and instants look alike in both languages. */

const MINUS = '−'

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',')
}

function sign(value: number): string {
  return value < 0 ? MINUS : ''
}

/** An integer with groups: 3260 is `3,260`. */
export function formatInteger(value: number): string {
  return sign(value) + grouped(String(Math.abs(value)))
}

/** Hundredths as a decimal number with two places: fen as yuan, 123456 is `1,234.56`. */
export function formatHundredths(value: number): string {
  const digits = String(Math.abs(value)).padStart(3, '0')
  return `${sign(value)}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`
}

function signed(value: number, text: string): string {
  return value > 0 ? `+${text}` : text
}

/** Millilitres as litres; a dispenser reports hundredths, what lies below is cut off. */
function formatLitres(millilitres: number): string {
  return formatHundredths(Math.trunc(millilitres / 10))
}

/** Per cent as a factor: 120 is `1.2`. */
function formatTimes(percent: number): string {
  return String(percent / 100)
}

/** The kinds an argument may have: `{fen:payable}`, `{ml:volume}` … */
const formatters = {
  /** Fen as yuan with two decimals, without the sign of the currency. */
  fen: formatHundredths,
  /** Fen as yuan, with a plus where it is more. */
  signedFen: (value: number) => signed(value, formatHundredths(value)),
  ml: formatLitres,
  int: formatInteger,
  signed: (value: number) => signed(value, formatInteger(value)),
  times: formatTimes,
  /** An instant as `2026-03-05`, Asia/Shanghai. */
  day: businessDay,
  /** An instant as `10:32`, Asia/Shanghai. */
  time: clockTime,
  /** An instant as `03-05 10:32`, Asia/Shanghai. */
  at: (value: number) => `${businessDay(value).slice(5)} ${clockTime(value)}`,
} as const satisfies Readonly<Record<string, (value: number) => string>>

type Write = (value: number) => string

const byKind: ReadonlyMap<string, Write> = new Map<string, Write>(Object.entries(formatters))

/** How numbers of a kind are written, or null when there is no such kind. */
export function formatterOf(kind: string): Write | null {
  return byKind.get(kind) ?? null
}
