import type { MaintenanceRules } from '../system/records'
import { multiplyHalfUp, sum } from '../units/money'
import { consumption } from './consumption'
import type { FuelRow } from './rows'

const DAY_MS = 86_400_000
/** The pace is that of the last so many days: what was driven last year says little of next month. */
const PACE_DAYS = 90
/** What lies further ahead is not foretold. */
const FORETOLD_DAYS = 365

interface Basis {
  readonly everyKm: number
  /** What was reckoned with, ml on a hundred kilometres. */
  readonly mlPer100Km: number
  /** Whether that is the vehicle's own, or what most take. */
  readonly measured: boolean
}

/** When a vehicle is due for its next service, as far as its fuel tells. */
export type Maintenance = Basis &
  (
    | {
        readonly by: 'odometer'
        readonly due: 'ahead' | 'soon' | 'now'
        /** What the odometer shows by now, estimated. */
        readonly odometerKm: number
        /** What it will show, or has shown, when a service is due. */
        readonly dueAtKm: number
        /** 0 once it is due. */
        readonly leftKm: number
        /** When it will be, at the pace of the last fuellings; null when that is not known, or it is due. */
        readonly dueAt: number | null
      }
    | { readonly by: 'litres'; readonly drivenKm: number }
  )

/**
 * A hint at the next service out of fuellings (E5). It assumes that a service is due at every multiple of the interval on the
 * odometer, and that what was filled in since the last reading has been driven, at the vehicle's own consumption when two
 * readings tell it, otherwise at a usual one. Without any reading only a whole interval driven within the rows is told of.
 * Null when there is nothing to say.
 * @param rows the fuellings of one vehicle within the last twelve months
 */
export function maintenance(
  rows: readonly FuelRow[],
  rules: MaintenanceRules,
  at: number,
): Maintenance | null {
  const own = consumption(rows)
  const mlPer100Km = own !== null && own.mlPer100Km > 0 ? own.mlPer100Km : rules.usualMlPer100Km
  const basis: Basis = { everyKm: rules.everyKm, mlPer100Km, measured: mlPer100Km === own?.mlPer100Km }
  const kmOf = (some: readonly FuelRow[]): number =>
    multiplyHalfUp(sum(some.map(({ volumeMl }) => volumeMl)), 100, mlPer100Km)

  const last = [...rows].sort((a, b) => b.at - a.at).find(({ odometerKm }) => odometerKm !== null)
  if (last?.odometerKm == null) {
    const drivenKm = kmOf(rows)
    return drivenKm < rules.everyKm ? null : { ...basis, by: 'litres', drivenKm }
  }
  const odometerKm = last.odometerKm + kmOf(rows.filter((row) => row.at > last.at))
  const { dueAtKm, leftKm } = nextService(odometerKm, rules)
  const due = leftKm === 0 ? 'now' : leftKm <= rules.noticeKm ? 'soon' : 'ahead'
  const dueAt = due === 'now' ? null : foretold(leftKm, kmPerDay(rows, kmOf, at), at)
  return { ...basis, by: 'odometer', due, odometerKm, dueAtKm, leftKm, dueAt }
}

/** The multiple that is ahead; one that was passed by no more than the notice is due still. */
function nextService(
  odometerKm: number,
  { everyKm, noticeKm }: MaintenanceRules,
): { readonly dueAtKm: number; readonly leftKm: number } {
  const passed = Math.floor(odometerKm / everyKm) * everyKm
  if (passed > 0 && odometerKm - passed <= noticeKm) return { dueAtKm: passed, leftKm: 0 }
  return { dueAtKm: passed + everyKm, leftKm: passed + everyKm - odometerKm }
}

/** What was filled in after the first of the latest fuellings has been driven by the last; null with fewer than two. */
function kmPerDay(
  rows: readonly FuelRow[],
  kmOf: (some: readonly FuelRow[]) => number,
  at: number,
): number | null {
  const latest = rows.filter((row) => row.at >= at - PACE_DAYS * DAY_MS).sort((a, b) => a.at - b.at)
  const [first, last] = [latest[0], latest.at(-1)]
  if (first === undefined || last === undefined || last.at - first.at < DAY_MS) return null
  return (kmOf(latest.slice(1)) * DAY_MS) / (last.at - first.at)
}

function foretold(leftKm: number, perDay: number | null, at: number): number | null {
  if (perDay === null || perDay <= 0) return null
  const days = Math.ceil(leftKm / perDay)
  return days > FORETOLD_DAYS ? null : at + days * DAY_MS
}
