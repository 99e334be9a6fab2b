import { DomainError } from '../../../core/contracts/errors'
import { vehicle as contract } from '../../../core/contracts/vehicle'
import { productOf } from '../../../core/domain/pricing/prices'
import { saveVehicle } from '../../../core/domain/vehicles/garage'
import { isPlate, normalisePlate, plateHint } from '../../../core/domain/vehicles/plate'
import { action, type ActionContext } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { stableId } from '../../common/runtime/ids'
import { seal } from '../../common/runtime/sealing'
import { searchHash, searchHashes } from '../../common/runtime/searchHash'
import { homePricing } from '../../common/services/homePricing'
import { garageOf, platePlace, vehiclesOf } from '../garage'

type Context = ActionContext<typeof contract.save>

/** Adds one of the caller's vehicles, or changes it (A9). */
export const save = action(contract.save, async (context) => {
  const { input, caller, db, clock } = context
  const plate = normalisePlate(input.plate)
  if (!isPlate(input.plateKind, plate)) throw new DomainError('INVALID_INPUT', { plateKind: input.plateKind })
  await requireProduct(context)
  const vehicleId = await idOf(context, plate)
  const described = {
    sealedPlate: seal(plate, platePlace(vehicleId)),
    plateIndex: searchHash(plate, 'plate'),
    plateHint: plateHint(plate),
    plateKind: input.plateKind,
    name: input.name.trim(),
    productId: input.productId,
    tankLitres: input.tankLitres,
  }
  const member = await db.transaction(async (tx) => {
    const vehicle =
      input.vehicleId === undefined
        ? await tx.get('vehicles', vehicleId)
        : await tx.require('vehicles', vehicleId)
    const driver = await tx.require('members', memberIdOf(caller))
    const { isDefault: asDefault } = input
    return tx.save(saveVehicle({ member: driver, vehicle, vehicleId, described, asDefault, at: clock.now() }))
  })
  return garageOf(db, member)
})

/** The vehicle that is named, the one of the caller's with this plate, or a new one: the same for every try of one tap. */
async function idOf({ input, caller, db }: Context, plate: string): Promise<string> {
  if (input.vehicleId !== undefined) return input.vehicleId
  const memberId = memberIdOf(caller)
  const hashes = searchHashes(plate, 'plate')
  const own = await vehiclesOf(db, await db.members.require(memberId))
  const known = own.find(({ plateIndex }) => hashes.includes(plateIndex))
  return known?._id ?? stableId('vehicle', memberId, input.requestId)
}

async function requireProduct({ input, db, clock }: Context): Promise<void> {
  if (input.productId === null) return
  const pricing = await homePricing(db, clock.now())
  if (productOf(input.productId, pricing) === null)
    throw new DomainError('INVALID_INPUT', { productId: 'no such fuel' })
}
