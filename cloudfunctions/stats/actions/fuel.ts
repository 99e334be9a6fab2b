import type { OutputOf } from '../../../core/contracts/contract'
import { stats as contract } from '../../../core/contracts/stats'
import type { Member } from '../../../core/domain/members/records'
import { monthly, ranked } from '../../../core/domain/stats/breakdown'
import { cheaperDays } from '../../../core/domain/stats/cheaper'
import { consumption } from '../../../core/domain/stats/consumption'
import { maintenance } from '../../../core/domain/stats/maintenance'
import { fuelRows, totalsOf, type FuelRow } from '../../../core/domain/stats/rows'
import type { MaintenanceRules } from '../../../core/domain/system/records'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { allStations, pricingOf } from '../../common/services/catalogue'
import { homePricing } from '../../common/services/homePricing'
import { serviceSettings } from '../../common/services/serviceSettings'
import { gradeOf } from '../../common/views/prices'
import { MONTHS, yearOfOrders } from '../yearOfOrders'

const habitMs = 90 * 86_400_000
const readableRows = 10

type Answer = OutputOf<typeof contract.fuel>

/** The driver's fuel in figures: by month, fuel, station and vehicle, and how it could cost less (E3–E5). */
export const fuel = action(contract.fuel, async (context): Promise<Answer> => {
  const { caller, db, clock } = context
  const at = clock.now()
  const memberId = memberIdOf(caller)
  const [member, orders, stations, { maintenance: rules }] = await Promise.all([
    db.members.require(memberId),
    yearOfOrders(db, memberId, at),
    allStations(db),
    serviceSettings(context),
  ])
  const rows = fuelRows(orders)
  const usual = ranked(rows, (row) => row.stationId)[0]?.id
  const pricing = await (usual === undefined ? homePricing(db, at) : pricingOf(db, usual, at))
  const nameOf = (stationId: string) =>
    stations.find(({ _id }) => _id === stationId)?.name ?? { zh: stationId, en: stationId }
  return {
    at,
    months: monthly(rows, at, MONTHS),
    year: totalsOf(rows),
    products: ranked(rows, (row) => row.productId).map(({ id: productId, ...totals }) => ({
      productId,
      grade: gradeOf(pricing, productId),
      ...totals,
    })),
    stations: ranked(rows, (row) => row.stationId).map(({ id: stationId, ...totals }) => ({
      stationId,
      name: nameOf(stationId),
      ...totals,
    })),
    vehicles: vehicleFigures(rows, member, rules, at),
    readable: readable(rows, member),
    cheaper: cheaperDays(
      rows.filter((row) => row.at >= at - habitMs),
      pricing,
      member.tier.code,
      at,
    ),
  }
})

function vehicleFigures(
  rows: readonly FuelRow[],
  member: Member,
  rules: MaintenanceRules,
  at: number,
): Answer['vehicles'] {
  return ranked(rows, (row) => ownVehicle(row, member)).map(({ id: vehicleId, ...totals }) => {
    const vehicle = member.vehicles.find((one) => one.vehicleId === vehicleId)
    const own = rows.filter((row) => ownVehicle(row, member) === vehicleId)
    return {
      vehicleId,
      plateHint: vehicle?.plateHint ?? '',
      name: vehicle?.name ?? '',
      ...totals,
      consumption: vehicle === undefined ? null : consumption(own),
      maintenance: vehicle === undefined ? null : maintenance(own, rules, at),
      readings: own.filter(({ odometerKm }) => odometerKm !== null).length,
    }
  })
}

/** The vehicle of a fuelling while it is still one of the member's; otherwise nothing. */
function ownVehicle(row: FuelRow, { vehicles }: Member): string {
  return vehicles.find(({ vehicleId }) => vehicleId === row.vehicleId)?.vehicleId ?? ''
}

function readable(rows: readonly FuelRow[], member: Member): Answer['readable'] {
  return [...rows]
    .sort((a, b) => b.at - a.at)
    .flatMap((row) => {
      const vehicle = member.vehicles.find(({ vehicleId }) => vehicleId === row.vehicleId)
      if (vehicle === undefined) return []
      const { orderId, at, volumeMl, odometerKm } = row
      return [
        { orderId, at, vehicleId: vehicle.vehicleId, plateHint: vehicle.plateHint, volumeMl, odometerKm },
      ]
    })
    .slice(0, readableRows)
}
