import { insert, set, type Decision } from '../decision'
import { setBirthday } from './birthday'
import type { Consent, Identity, Member } from './records'

export interface ConsentInput {
  readonly member: Member
  readonly identity: Identity
  readonly kind: Consent['kind']
  readonly policyVersion: string
  readonly given: boolean
  readonly at: number
}

/**
 * Agrees to something or takes it back: a record as proof, and the summary on the member (O6). What stands already
 * changes nothing. Taking back the birthday forgets it; taking back the privacy policy ends what a driver may do until
 * it is agreed to again.
 */
export function recordConsent(input: ConsentInput): Decision<Member> {
  const { member, identity, kind, policyVersion, given, at } = input
  const standing = member.consents.find((consent) => consent.kind === kind)
  if (given ? standing?.policyVersion === policyVersion : standing === undefined) {
    return { changes: [], result: member }
  }
  const others = member.consents.filter((consent) => consent.kind !== kind)
  const summary = given ? [...others, { kind, policyVersion, at }] : others
  const changed = { ...member, consents: summary }
  const next = kind === 'birthday' && !given ? setBirthday(changed, null, at) : changed
  const changes = [
    insert('consents', consentRecord(member._id, kind, policyVersion, given, at)),
    set('members', next),
  ]
  if (kind !== 'privacy') return { changes, result: next }
  const roles = identity.roles.filter((role) => role !== 'driver')
  const roleChange = set('identities', { ...identity, roles: given ? [...roles, 'driver'] : roles })
  return { changes: [...changes, roleChange], result: next }
}

/** `consent:{memberId}:{kind}:{at}` */
export function consentRecord(
  memberId: string,
  kind: Consent['kind'],
  policyVersion: string,
  given: boolean,
  at: number,
): Consent {
  const _id = `consent:${memberId}:${kind}:${at}`
  return { _id, schema: 1, memberId, kind, policyVersion, given, at }
}
