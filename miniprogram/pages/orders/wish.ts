import type { Input } from '../../api/client'
import type { Filter } from './model'

/** What the driver wants to see. */
export interface Wish {
  readonly filter: Filter
  /** `YYYY-MM`, or empty for all. */
  readonly month: string
  /** Empty for all. */
  readonly productId: string
  /** Empty for all. */
  readonly vehicleId: string
  /** An order number or its beginning; then nothing else counts. */
  readonly search: string
}

export const everything: Wish = { filter: 'all', month: '', productId: '', vehicleId: '', search: '' }

/** The shortest beginning of an order number that is looked for. */
const SHORTEST_SEARCH = 6

/** An order number as it was typed or pasted, without what is no part of one. */
export function cleanSearch(typed: string): string {
  const clean = typed.replace(/[^0-9A-Za-z]/g, '').slice(0, 40)
  return clean.length < SHORTEST_SEARCH ? '' : clean
}

/** The wish as the service takes it. */
export function inputOf(wish: Wish, cursor: string | null): Input<'order', 'list'> {
  if (wish.search !== '') return { search: wish.search }
  return {
    filter: wish.filter,
    ...(wish.month === '' ? {} : { month: wish.month }),
    ...(wish.productId === '' ? {} : { productId: wish.productId }),
    ...(wish.vehicleId === '' ? {} : { vehicleId: wish.vehicleId }),
    ...(cursor === null ? {} : { cursor }),
  }
}

/** Whether less than everything is asked for. */
export function isNarrowed({ filter, month, productId, vehicleId, search }: Wish): boolean {
  return filter !== 'all' || month !== '' || productId !== '' || vehicleId !== '' || search !== ''
}
