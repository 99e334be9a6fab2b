import type { OutputOf } from '../../core/contracts/contract'
import type { vehicle as contract } from '../../core/contracts/vehicle'
import type { Member } from '../../core/domain/members/records'
import { MAX_VEHICLES } from '../../core/domain/vehicles/garage'
import type { Vehicle } from '../../core/domain/vehicles/records'
import type { Database } from '../common/data/database'
import { open } from '../common/runtime/sealing'

type Garage = OutputOf<(typeof contract)['save']>

/** Where a vehicle's plate is sealed for. */
export const platePlace = (vehicleId: string): string => `vehicles/${vehicleId}/plate`

/** The records of a member's vehicles. */
export function vehiclesOf(db: Database, { vehicles }: Pick<Member, 'vehicles'>): Promise<Vehicle[]> {
  if (vehicles.length === 0) return Promise.resolve([])
  return db.vehicles.find({
    where: { _id: { in: vehicles.map(({ vehicleId }) => vehicleId) } },
    limit: MAX_VEHICLES,
  })
}

/** A member's vehicles as he sees them himself, in the order in which he added them. */
export async function garageOf(db: Database, member: Member): Promise<Garage> {
  const kept = await vehiclesOf(db, member)
  const views = member.vehicles.flatMap(({ vehicleId, isDefault }) => {
    const vehicle = kept.find(({ _id }) => _id === vehicleId)
    return vehicle === undefined ? [] : [{ ...viewOf(vehicle), isDefault }]
  })
  return { vehicles: views, most: MAX_VEHICLES }
}

function viewOf({
  _id: vehicleId,
  sealedPlate,
  ...vehicle
}: Vehicle): Omit<Garage['vehicles'][number], 'isDefault'> {
  const { plateHint, plateKind, name, productId, tankLitres } = vehicle
  return {
    vehicleId,
    plate: open(sealedPlate, platePlace(vehicleId)),
    plateHint,
    plateKind,
    name,
    productId,
    tankLitres,
  }
}
