import { vehicle as contract } from '../../../core/contracts/vehicle'
import { removeVehicle } from '../../../core/domain/vehicles/garage'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { garageOf } from '../garage'

/** Takes a vehicle out of the caller's (A9, O8). */
export const remove = action(contract.remove, async ({ input, caller, db, clock }) => {
  const member = await db.transaction(async (tx) => {
    const driver = await tx.require('members', memberIdOf(caller))
    const vehicle = await tx.require('vehicles', input.vehicleId)
    return tx.save(removeVehicle(driver, vehicle, clock.now()))
  })
  return garageOf(db, member)
})
