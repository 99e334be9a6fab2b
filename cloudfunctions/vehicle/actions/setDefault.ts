import { vehicle as contract } from '../../../core/contracts/vehicle'
import { chooseVehicle } from '../../../core/domain/vehicles/garage'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { garageOf } from '../garage'

/** Makes one of the caller's vehicles the usual one (A9). */
export const setDefault = action(contract.setDefault, async ({ input, caller, db }) => {
  const member = await db.transaction(async (tx) =>
    tx.save(chooseVehicle(await tx.require('members', memberIdOf(caller)), input.vehicleId)),
  )
  return garageOf(db, member)
})
