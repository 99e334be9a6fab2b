import { member as contract } from '../../../core/contracts/member'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { memberView, programme } from '../memberView'

export const profile = action(contract.profile, async ({ caller, db, clock }) => {
  const at = clock.now()
  const [member, pricing] = await Promise.all([db.members.require(memberIdOf(caller)), programme(db, at)])
  return { member: memberView(member, pricing, at) }
})
