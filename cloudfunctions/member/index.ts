import type { member } from '../../core/contracts/member'
import { serve } from '../common/runtime/serve'
import { bindPhone } from './actions/bindPhone'
import { close } from './actions/close'
import { closing } from './actions/closing'
import { code } from './actions/code'
import { consent } from './actions/consent'
import { exportData } from './actions/exportData'
import { keep } from './actions/keep'
import { profile } from './actions/profile'
import { settings } from './actions/settings'
import { signUp } from './actions/signUp'
import { unbindPhone } from './actions/unbindPhone'
import { updateProfile } from './actions/updateProfile'

export const main = serve<typeof member>('member', {
  signUp,
  profile,
  settings,
  updateProfile,
  code,
  consent,
  bindPhone,
  unbindPhone,
  export: exportData,
  closing,
  close,
  keep,
})
