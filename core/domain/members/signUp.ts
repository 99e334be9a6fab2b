import { insert, set, type Change, type Decision } from '../decision'
import { byDriver, journal } from '../ledger/journal'
import { consentRecord, recordConsent } from './consent'
import { newMember } from './newMember'
import type { Identity, Locale, Member } from './records'

export interface SignUpInput {
  readonly openid: string
  /** What is known of the WeChat user: staff has an identity before becoming a member. */
  readonly identity: Identity | null
  /** The member the identity names, or null. */
  readonly member: Member | null
  /** For a member who is new. */
  readonly memberId: string
  readonly policyVersion: string
  readonly locale: Locale
  readonly at: number
}

export interface SignedUp {
  readonly member: Member
  readonly created: boolean
}

/**
 * A WeChat user becomes a member once the privacy policy is agreed to: the consent is the first datum written (A2, O6).
 * Who is a member already stays the same one; a closed membership is followed by a new one.
 */
export function signUp(input: SignUpInput): Decision<SignedUp> {
  const { identity, member, policyVersion, at } = input
  if (identity !== null && member?.status === 'active') {
    const { changes, result } = recordConsent({
      member,
      identity,
      kind: 'privacy',
      policyVersion,
      given: true,
      at,
    })
    return { changes, result: { member: result, created: false } }
  }
  return join(input)
}

function join({ openid, identity, memberId, policyVersion, locale, at }: SignUpInput): Decision<SignedUp> {
  const member: Member = {
    ...newMember(memberId, openid, locale, at),
    consents: [{ kind: 'privacy', policyVersion, at }],
  }
  const changes: Change[] = [
    insert('consents', consentRecord(memberId, 'privacy', policyVersion, true, at)),
    identityChange(identity, openid, memberId, at),
    insert('members', member),
    insert(
      'journals',
      journal({
        act: 'signUp',
        key: memberId,
        at,
        memberId,
        orderId: '',
        by: byDriver(memberId),
        postings: [],
        tasks: [],
      }),
    ),
  ]
  return { changes, result: { member, created: true } }
}

/** The first of two sign-ups at once inserts the identity; the other one finds its id taken. */
function identityChange(identity: Identity | null, openid: string, memberId: string, at: number): Change {
  if (identity === null) {
    return insert('identities', {
      _id: openid,
      schema: 1,
      memberId,
      roles: ['driver'],
      staff: null,
      createdAt: at,
    })
  }
  const others = identity.roles.filter((role) => role !== 'driver')
  return set('identities', { ...identity, memberId, roles: [...others, 'driver'] })
}
