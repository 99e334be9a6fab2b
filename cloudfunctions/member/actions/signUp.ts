import { member as contract } from '../../../core/contracts/member'
import { signUp as decideSignUp, type SignedUp } from '../../../core/domain/members/signUp'
import { DuplicateKeyError } from '../../common/data/errors'
import { action, type ActionContext } from '../../common/runtime/action'
import { newId } from '../../common/runtime/ids'
import { memberView } from '../memberView'

/** Silent WeChat login becomes a membership once the privacy policy is agreed to (A2, O6). */
export const signUp = action(contract.signUp, async (context) => {
  const { db, clock } = context
  const { member, created } = await joinOnce(context)
  return { member: await memberView(db, member, clock.now()), created }
})

/** Of two sign-ups at once the database lets one through; the other one then finds the member. */
async function joinOnce(context: ActionContext<typeof contract.signUp>): Promise<SignedUp> {
  try {
    return await join(context)
  } catch (error) {
    if (error instanceof DuplicateKeyError) return join(context)
    throw error
  }
}

async function join({ db, clock, caller, input }: ActionContext<typeof contract.signUp>): Promise<SignedUp> {
  const at = clock.now()
  const memberId = newId(at)
  return db.transaction(async (tx) => {
    const identity = await tx.get('identities', caller.openid)
    const knownId = identity?.memberId ?? null
    const member = knownId === null ? null : await tx.get('members', knownId)
    return tx.save(decideSignUp({ ...input, openid: caller.openid, identity, member, memberId, at }))
  })
}
