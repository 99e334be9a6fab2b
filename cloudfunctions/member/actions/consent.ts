import { member as contract } from '../../../core/contracts/member'
import { recordConsent } from '../../../core/domain/members/consent'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'

/** Agrees to something, or takes it back; both are on record (O6). */
export const consent = action(contract.consent, async ({ input, caller, db, clock }) => {
  const at = clock.now()
  await db.transaction(async (tx) => {
    const identity = await tx.require('identities', caller.openid)
    const member = await tx.require('members', memberIdOf(caller))
    return tx.save(recordConsent({ ...input, member, identity, at }))
  })
  return {}
})
