import type { message } from '../../core/contracts/message'
import { serve } from '../common/runtime/serve'
import { consentChoices } from './actions/consentChoices'
import { deliverMine } from './actions/deliverMine'
import { inbox } from './actions/inbox'
import { markAllRead } from './actions/markAllRead'
import { markRead } from './actions/markRead'
import { recordConsent } from './actions/recordConsent'

export const main = serve<typeof message>('message', {
  inbox,
  markRead,
  markAllRead,
  consentChoices,
  recordConsent,
  deliverMine,
})
