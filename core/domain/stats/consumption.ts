import { DomainError } from '../../contracts/errors'
import { multiplyHalfUp, sum } from '../units/money'
import type { FuelRow } from './rows'

/** More than this between two fuellings is a slip of the finger. */
const MOST_KM_BETWEEN = 5_000

export interface Consumption {
  readonly distanceKm: number
  /** Millilitres on a hundred kilometres. */
  readonly mlPer100Km: number
  /** Fen on a hundred kilometres. */
  readonly fenPer100Km: number
}

/**
 * What a vehicle uses, between the first and the last fuelling at which its odometer was read: all that was filled in
 * after the first reading was driven by the last (E5). Null with fewer than two readings.
 * @param rows the fuellings of one vehicle
 */
export function consumption(rows: readonly FuelRow[]): Consumption | null {
  const sorted = [...rows].sort((a, b) => a.at - b.at)
  const first = sorted.find(({ odometerKm }) => odometerKm !== null)
  const last = [...sorted].reverse().find(({ odometerKm }) => odometerKm !== null)
  if (first?.odometerKm == null || last?.odometerKm == null) return null
  const distanceKm = last.odometerKm - first.odometerKm
  if (distanceKm <= 0) return null
  const driven = sorted.filter(({ at }) => at > first.at && at <= last.at)
  return {
    distanceKm,
    mlPer100Km: multiplyHalfUp(sum(driven.map(({ volumeMl }) => volumeMl)), 100, distanceKm),
    fenPer100Km: multiplyHalfUp(sum(driven.map(({ paidFen }) => paidFen)), 100, distanceKm),
  }
}

/**
 * Refuses a reading that cannot be: an odometer never runs back.
 * @param rows the other fuellings of the same vehicle
 * @throws DomainError ODOMETER_UNLIKELY with the readings before and after
 */
export function requireLikelyOdometer(rows: readonly FuelRow[], at: number, odometerKm: number): void {
  const readings = rows.flatMap((row) =>
    row.odometerKm === null ? [] : [{ at: row.at, km: row.odometerKm }],
  )
  const before = readings.filter((reading) => reading.at < at).sort((a, b) => b.at - a.at)[0]
  const after = readings.filter((reading) => reading.at > at).sort((a, b) => a.at - b.at)[0]
  const tooLow = before !== undefined && odometerKm < before.km
  const tooHigh = after !== undefined && odometerKm > after.km
  const between = rows.filter((row) => before !== undefined && row.at > before.at && row.at < at).length + 1
  const tooFar = before !== undefined && odometerKm - before.km > MOST_KM_BETWEEN * between
  if (!tooLow && !tooHigh && !tooFar) return
  throw new DomainError('ODOMETER_UNLIKELY', {
    ...(before === undefined ? {} : { beforeKm: before.km }),
    ...(after === undefined ? {} : { afterKm: after.km }),
  })
}
