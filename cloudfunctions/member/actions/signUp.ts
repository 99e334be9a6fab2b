import { member as contract } from '../../../core/contracts/member'
import { signUp as decideSignUp, type SignedUp } from '../../../core/domain/members/signUp'
import { DuplicateKeyError } from '../../common/data/errors'
import { action, type ActionContext } from '../../common/runtime/action'
import { newId } from '../../common/runtime/ids'
import { memberView, programme } from '../memberView'

/** Two phones may sign the same user up at once: the one that comes second finds the member there. */
const tries = 3

/** A WeChat user becomes a member by agreeing to the privacy policy; again, it changes nothing (A2, O6). */
export const signUp = action(contract.signUp, async (context) => {
  const { member, created } = await signUpOnce(context, tries)
  const at = context.clock.now()
  return { member: memberView(member, await programme(context.db, at), at), created }
})

async function signUpOnce(
  context: ActionContext<typeof contract.signUp>,
  triesLeft: number,
): Promise<SignedUp> {
  const { input, caller, db, clock } = context
  const { openid } = caller
  const at = clock.now()
  const memberId = newId(at)
  try {
    return await db.transaction(async (tx) => {
      const identity = await tx.get('identities', openid)
      const known = identity?.memberId ?? null
      const member = known === null ? null : await tx.get('members', known)
      return tx.save(decideSignUp({ openid, identity, member, memberId, ...input, at }))
    })
  } catch (error) {
    if (!(error instanceof DuplicateKeyError) || triesLeft === 1) throw error
    return signUpOnce(context, triesLeft - 1)
  }
}
