import { addMonths, businessMonth } from '../units/time'
import { totalsOf, type FuelRow, type Totals } from './rows'

export interface MonthTotals extends Totals {
  /** `YYYY-MM` in Asia/Shanghai. */
  readonly month: string
}

export interface GroupTotals extends Totals {
  readonly id: string
}

/** The months up to the one of an instant, oldest first; a month without a fuelling is there with zeroes (E3). */
export function monthly(rows: readonly FuelRow[], at: number, months: number): MonthTotals[] {
  const last = businessMonth(at)
  return Array.from({ length: months }, (_, index) => {
    const month = addMonths(last, index + 1 - months)
    return { month, ...totalsOf(rows.filter((row) => businessMonth(row.at) === month)) }
  })
}

/** Sums by what a fuelling belongs to, the highest spending first (E3: ranking). */
export function ranked(rows: readonly FuelRow[], idOf: (row: FuelRow) => string): GroupTotals[] {
  const ids = [...new Set(rows.map(idOf))]
  return ids
    .map((id) => ({ id, ...totalsOf(rows.filter((row) => idOf(row) === id)) }))
    .sort((a, b) => b.paidFen - a.paidFen || (a.id < b.id ? -1 : 1))
}
