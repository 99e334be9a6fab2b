import { ask } from '../../../web/browser/machine'

/** How much somebody fills: by amount, by volume, or until the tank is full. */
export interface Wish {
  readonly unit: 'yuan' | 'litres' | 'full'
  readonly value: number
}

/** A car's tank and a lorry's, as they usually come to be filled. */
const FULL_ML = { gasoline: 46_350, diesel: 182_600 } as const

/** Flows of a nozzle in ml/s; 0 delivers at once. */
export const flows = { real: 600, fast: 6_000, instant: 0 } as const
export type Flow = keyof typeof flows

export const lift = (nozzle: number): Promise<unknown> => ask('POST', '/local/forecourt/lift', { nozzle })

export const hangUp = (nozzle: number): Promise<unknown> => ask('POST', '/local/forecourt/hangUp', { nozzle })

export const fuel = (nozzle: number, productId: string, wish: Wish, flow: Flow): Promise<unknown> =>
  ask('POST', '/local/forecourt/fuel', { nozzle, ...amountOf(wish, productId), flowMlPerS: flows[flow] })

export const payAtTill = (pointId: string, sequence: number): Promise<unknown> =>
  ask('POST', '/local/forecourt/till', { pointId, sequence })

export const setOnline = (online: boolean): Promise<unknown> =>
  ask('POST', '/local/forecourt/online', { online })

function amountOf(
  { unit, value }: Wish,
  productId: string,
): { readonly amountFen: number } | { readonly volumeMl: number } {
  switch (unit) {
    case 'yuan':
      return { amountFen: Math.round(value * 100) }
    case 'litres':
      return { volumeMl: Math.round(value * 100) * 10 }
    case 'full':
      return { volumeMl: productId === '0' ? FULL_ML.diesel : FULL_ML.gasoline }
  }
}
