import { call } from '../api/client'
import { privacyPolicyVersion } from '../config'
import { session, updateSession } from './session'

/** Becomes a member; the driver has just agreed to the privacy policy (A2). Safe to repeat. */
export async function signUp(): Promise<void> {
  const { member } = await call('member', 'signUp', {
    policyVersion: privacyPolicyVersion,
    locale: session().locale,
  })
  updateSession({ signedUp: true, locale: member.locale })
}
