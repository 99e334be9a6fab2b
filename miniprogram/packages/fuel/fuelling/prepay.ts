import type { Input } from '../../../api/client'

/** What a driver orders before it flows: whole yuan or whole litres; 0 while nothing is chosen. */
export interface PrepayChoice {
  readonly by: 'amount' | 'volume'
  readonly units: number
  /** The digits as typed; empty when a ready-made choice was tapped. */
  readonly typed: string
}

export function nothingChosen(by: PrepayChoice['by']): PrepayChoice {
  return { by, units: 0, typed: '' }
}

/** Ready-made choices, in yuan and in litres (C5). */
export const prepayChips = { amount: [100, 200, 300, 500], volume: [20, 30, 40, 50] } as const

/** What the service takes, in yuan and in litres. */
const limits = {
  amount: { least: 10, most: 5000 },
  volume: { least: 1, most: 1000 },
} as const

/** Typed digits as whole units; anything else is nothing chosen. */
export function typedUnits(typed: string): number {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed.trim()) : 0
}

export function prepayAllowed({ by, units }: Pick<PrepayChoice, 'by' | 'units'>): boolean {
  return units >= limits[by].least && units <= limits[by].most
}

/** The choice in the units of the contract: fen and millilitres. */
export function prepayAmount({
  by,
  units,
}: Pick<PrepayChoice, 'by' | 'units'>): Input<'order', 'prepay'>['amount'] {
  return by === 'amount' ? { by, amountFen: units * 100 } : { by, volumeMl: units * 1000 }
}
