import { vehicle as contract } from '../../../core/contracts/vehicle'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { homePricing } from '../../common/services/homePricing'
import { garageOf } from '../garage'

/** The caller's vehicles, and what there is to choose from when he adds one (A9). */
export const list = action(contract.list, async ({ caller, db, clock }) => {
  const [member, pricing] = await Promise.all([
    db.members.require(memberIdOf(caller)),
    homePricing(db, clock.now()),
  ])
  const recognition = member.consents.find(({ kind }) => kind === 'plateRecognition')
  return {
    ...(await garageOf(db, member)),
    products: pricing.products.map(({ productId, grade, name }) => ({ productId, grade, name })),
    plateRecognitionAt: recognition?.at ?? null,
  }
})
