import { formatHundredths } from '../lib/core'

/** An amount cut into the parts that are set in different sizes. */
export interface MoneyParts {
  /** `+`, `−` or nothing. */
  readonly sign: string
  /** Whole yuan with thousands separators: `1,234`. */
  readonly yuan: string
  /** `.50`: always two places. */
  readonly decimals: string
}

/** Cuts integer fen into sign, yuan and decimals. With `signed` an amount above zero carries a plus. */
export function moneyParts(fen: number, signed = false): MoneyParts {
  const digits = formatHundredths(Math.abs(fen))
  const plus = signed && fen > 0 ? '+' : ''
  return { sign: fen < 0 ? '−' : plus, yuan: digits.slice(0, -3), decimals: digits.slice(-3) }
}
