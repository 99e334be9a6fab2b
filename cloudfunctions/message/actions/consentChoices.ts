import { message as contract } from '../../../core/contracts/message'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { choicesOf } from '../../common/services/consentChoices'

/** What the caller wishes to be told of, can be asked to agree to, and has agreed to (A11, K1, K6). */
export const consentChoices = action(contract.consentChoices, async ({ caller, db }) => {
  const memberId = memberIdOf(caller)
  const [{ notifications }, choices] = await Promise.all([
    db.members.require(memberId),
    choicesOf(db, memberId),
  ])
  return { notifications, choices }
})
