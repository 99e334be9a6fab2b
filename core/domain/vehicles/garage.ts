import { DomainError } from '../../contracts/errors'
import { set, type Decision } from '../decision'
import type { Member, MemberVehicle } from '../members/records'
import type { Vehicle } from './records'

/** So many vehicles a member may have. */
export const MAX_VEHICLES = 5

type Described = Pick<
  Vehicle,
  'sealedPlate' | 'plateIndex' | 'plateHint' | 'plateKind' | 'name' | 'productId' | 'tankLitres'
>

export interface SaveInput {
  readonly member: Member
  /** The vehicle as it is kept, or null for a new one. */
  readonly vehicle: Vehicle | null
  readonly vehicleId: string
  readonly described: Described
  /** Makes it the usual one; the only one always is. */
  readonly asDefault: boolean
  readonly at: number
}

/**
 * Adds a vehicle, or changes one of the member's (A9).
 * @throws DomainError TOO_MANY_VEHICLES for a sixth; NOT_FOUND for somebody else's
 */
export function saveVehicle(input: SaveInput): Decision<Member> {
  const { member, vehicle, vehicleId, described, asDefault, at } = input
  if (vehicle !== null) requireOwn(member, vehicle)
  if (vehicle === null && member.vehicles.length >= MAX_VEHICLES) {
    throw new DomainError('TOO_MANY_VEHICLES', { most: MAX_VEHICLES })
  }
  const kept: Vehicle = {
    _id: vehicleId,
    schema: 1,
    memberIds: vehicle?.memberIds ?? [member._id],
    ...described,
    createdAt: vehicle?.createdAt ?? at,
    changedAt: at,
  }
  const known = member.vehicles.find((one) => one.vehicleId === vehicleId)
  const entry: MemberVehicle = {
    vehicleId,
    plateHint: described.plateHint,
    name: described.name,
    productId: described.productId,
    isDefault: known?.isDefault ?? false,
  }
  const vehicles =
    known === undefined
      ? [...member.vehicles, entry]
      : member.vehicles.map((one) => (one === known ? entry : one))
  const next = { ...member, vehicles: withDefault(vehicles, asDefault ? vehicleId : null) }
  return { changes: [set('vehicles', kept), set('members', next)], result: next }
}

/**
 * Takes a vehicle out of a member's; one that nobody drives any more is destroyed (O8).
 * @throws DomainError NOT_FOUND for somebody else's
 */
export function removeVehicle(member: Member, vehicle: Vehicle, at: number): Decision<Member> {
  requireOwn(member, vehicle)
  const vehicles = member.vehicles.filter(({ vehicleId }) => vehicleId !== vehicle._id)
  const next = { ...member, vehicles: withDefault(vehicles, null) }
  const memberIds = vehicle.memberIds.filter((memberId) => memberId !== member._id)
  return memberIds.length === 0
    ? {
        changes: [set('members', next)],
        removals: [{ collection: 'vehicles', id: vehicle._id }],
        result: next,
      }
    : {
        changes: [set('members', next), set('vehicles', { ...vehicle, memberIds, changedAt: at })],
        result: next,
      }
}

/**
 * Makes one of the member's vehicles the usual one.
 * @throws DomainError NOT_FOUND for one that is not his
 */
export function chooseVehicle(member: Member, vehicleId: string): Decision<Member> {
  if (!member.vehicles.some((one) => one.vehicleId === vehicleId)) throw notHis(vehicleId)
  const next = { ...member, vehicles: withDefault(member.vehicles, vehicleId) }
  return { changes: [set('members', next)], result: next }
}

/** Exactly one is the usual one: the one wished for, else the one that was, else the first. */
function withDefault(vehicles: readonly MemberVehicle[], wished: string | null): MemberVehicle[] {
  const standing = vehicles.find(({ isDefault }) => isDefault)
  const chosen = wished ?? standing?.vehicleId ?? vehicles[0]?.vehicleId
  return vehicles.map((one) => ({ ...one, isDefault: one.vehicleId === chosen }))
}

function requireOwn(member: Member, vehicle: Vehicle): void {
  if (!vehicle.memberIds.includes(member._id)) throw notHis(vehicle._id)
}

function notHis(id: string): DomainError {
  return new DomainError('NOT_FOUND', { collection: 'vehicles', id })
}
