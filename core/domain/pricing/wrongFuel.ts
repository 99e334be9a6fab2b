import type { PricedProduct } from './records'

/**
 * How a delivered fuel differs from the one a vehicle takes: another kind (diesel in a petrol car) harms the engine, another
 * grade may be meant (C7, C15).
 */
export type FuelMismatch = 'kind' | 'grade'

type Fuel = Pick<PricedProduct, 'productId' | 'kind'>

/** Null when it is the right one, or when one of the two is not known here. */
export function fuelMismatch(
  vehicleProductId: string | null,
  deliveredProductId: string,
  fuels: readonly Fuel[],
): FuelMismatch | null {
  if (vehicleProductId === null || vehicleProductId === deliveredProductId) return null
  const usual = fuels.find(({ productId }) => productId === vehicleProductId)
  const delivered = fuels.find(({ productId }) => productId === deliveredProductId)
  if (usual === undefined || delivered === undefined) return null
  return usual.kind === delivered.kind ? 'grade' : 'kind'
}
