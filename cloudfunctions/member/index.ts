import type { member } from '../../core/contracts/member'
import { serve } from '../common/runtime/serve'
import { code } from './actions/code'
import { consent } from './actions/consent'
import { profile } from './actions/profile'
import { signUp } from './actions/signUp'
import { updateProfile } from './actions/updateProfile'

export const main = serve<typeof member>('member', { signUp, profile, updateProfile, code, consent })
