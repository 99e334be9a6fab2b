import type { MeteredSale } from '../orders/records'

/** A controller lets no further car fuel at a point with this many sales that are not cleared (IFSF; platform facts §6). */
export const UNPAID_LIMIT = 2

export interface UnpaidSales {
  readonly fuellingPointId: string
  readonly sales: number
  /** The next car cannot fuel here. */
  readonly blocked: boolean
}

/** How many sales stand uncleared at each fuelling point that has any, the fullest first. */
export function unpaidByFuellingPoint(open: readonly Pick<MeteredSale, 'fuellingPointId'>[]): UnpaidSales[] {
  const counts = new Map<string, number>()
  for (const { fuellingPointId } of open) counts.set(fuellingPointId, (counts.get(fuellingPointId) ?? 0) + 1)
  return [...counts]
    .map(([fuellingPointId, sales]) => ({ fuellingPointId, sales, blocked: sales >= UNPAID_LIMIT }))
    .sort((a, b) => b.sales - a.sales || (a.fuellingPointId < b.fuellingPointId ? -1 : 1))
}
