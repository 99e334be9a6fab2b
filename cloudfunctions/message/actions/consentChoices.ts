import { message as contract } from '../../../core/contracts/message'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { choicesOf } from '../../common/services/consentChoices'

/** What the caller can be asked to agree to, and has agreed to (K1, K6). */
export const consentChoices = action(contract.consentChoices, async ({ caller, db }) => ({
  choices: await choicesOf(db, memberIdOf(caller)),
}))
