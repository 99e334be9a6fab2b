import type { Nozzle, Station } from './records'

/** What a nozzle delivers at an instant; null before its first product. */
export function productOfNozzle(nozzle: Pick<Nozzle, 'products'>, at: number): string | null {
  return (
    nozzle.products
      .filter((product) => product.validFrom <= at)
      .sort((a, b) => a.validFrom - b.validFrom)
      .at(-1)?.productId ?? null
  )
}

/** The nozzle that the controller names by fuelling point and its own number on it. */
export function nozzleAt(
  station: Pick<Station, 'nozzles'>,
  fuellingPointId: string,
  logicalId: number,
): Nozzle | null {
  return (
    station.nozzles.find(
      (nozzle) => nozzle.fuellingPointId === fuellingPointId && nozzle.logicalId === logicalId,
    ) ?? null
  )
}
