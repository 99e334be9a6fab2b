import type { Order } from './records'

/** So many of the last fuellings say what is usual. */
const LOOKED_AT = 5
/** A dispenser counts in steps of 0.01 L. */
const STEP_ML = 10

type Fuelled = Pick<Order, 'sale' | 'vehicleId' | 'productId'>

/** What is usually taken by a vehicle, or without one of a product. */
export interface UsualVolume {
  readonly vehicleId: string | null
  readonly productId: string
  readonly volumeMl: number
}

/**
 * What each vehicle usually takes, and what is taken of each product: the median of the last fuellings, so that one
 * jerrycan or one half tank does not count (C8).
 * @param fuellings newest first
 */
export function usualVolumes(fuellings: readonly Fuelled[]): UsualVolume[] {
  const groups = new Map<string, { of: Omit<UsualVolume, 'volumeMl'>; volumes: number[] }>()
  const add = (vehicleId: string | null, productId: string, volumeMl: number): void => {
    const key = vehicleId ?? `product:${productId}`
    const group = groups.get(key) ?? { of: { vehicleId, productId }, volumes: [] }
    if (group.volumes.length < LOOKED_AT) group.volumes.push(volumeMl)
    groups.set(key, group)
  }
  for (const { sale, vehicleId, productId } of fuellings) {
    if (sale === null) continue
    if (vehicleId !== null) add(vehicleId, productId, sale.volumeMl)
    add(null, productId, sale.volumeMl)
  }
  return [...groups.values()].map(({ of, volumes }) => ({ ...of, volumeMl: median(volumes) }))
}

function median(volumes: readonly number[]): number {
  const sorted = [...volumes].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  return Math.floor((upper + lower) / 2 / STEP_ML) * STEP_ML
}
