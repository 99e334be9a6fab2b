import { type Aim, follow, type NozzleView, runningAt } from '../../../lib/core'
import { type FuellingState, nothingCarried } from './state'

type Followed = Pick<FuellingState, 'track' | 'carried'>

/** Nothing is followed: another nozzle, or none. */
export const nothingFollowed: Followed = { track: [], carried: nothingCarried }

export function isRunning(nozzle: NozzleView | null | undefined): nozzle is NozzleView {
  return nozzle?.state === 'fuelling' || nozzle?.state === 'suspended'
}

/** The nozzle that is looked at. */
export function nozzleOf({ nozzles, nozzleNumber }: Pick<FuellingState, 'nozzles' | 'nozzleNumber'>) {
  return nozzles.find(({ number }) => number === nozzleNumber) ?? null
}

/** Takes what a nozzle shows now; the number on the screen goes on from where it is (C8). */
export function followed({ track, carried }: Followed, nozzle: NozzleView | null, now: number): Followed {
  if (!isRunning(nozzle)) return nothingFollowed
  const { at, volumeMl, amountFen, priceFenPerL } = nozzle
  const next = follow(track, { at, volumeMl, amountFen })
  if (next === track) return { track, carried }
  const anew = track.length === 0 || next.length === 1
  const shown = anew ? { volumeMl, amountFen } : runningAt(track, carried, priceFenPerL, now)
  return { track: next, carried: { ...shown, since: now } }
}

/** Towards what it flows: what is paid for, or what this vehicle or driver usually takes. */
export function aimOf({
  phase,
  order,
  pump,
  usual,
  vehicleId,
  nozzles,
  nozzleNumber,
}: FuellingState): Aim | null {
  if (phase === 'pump') {
    const limitMl = pump?.limitMl ?? order?.requested?.volumeMl ?? 0
    return limitMl > 0 ? { volumeMl: limitMl, kind: 'limit' } : null
  }
  const productId = nozzles.find(({ number }) => number === nozzleNumber)?.productId
  const ofVehicle = usual.find((one) => vehicleId !== null && one.vehicleId === vehicleId)
  const ofProduct = usual.find((one) => one.vehicleId === null && one.productId === productId)
  const known = ofVehicle ?? ofProduct
  return known === undefined ? null : { volumeMl: known.volumeMl, kind: 'usual' }
}
