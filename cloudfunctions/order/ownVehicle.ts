import { DomainError } from '../../core/contracts/errors'
import type { Member } from '../../core/domain/members/records'

/** The vehicle that an order is for: one of the member's own, or none. @throws DomainError NOT_FOUND */
export function ownVehicle(
  { vehicles }: Pick<Member, 'vehicles'>,
  vehicleId: string | null | undefined,
): string | null {
  if (vehicleId === null || vehicleId === undefined) return null
  if (!vehicles.some((vehicle) => vehicle.vehicleId === vehicleId)) {
    throw new DomainError('NOT_FOUND', { vehicleId })
  }
  return vehicleId
}
