import { DomainError } from '../../contracts/errors'

/** How long a member code shows who a driver is (product decisions, Stored value). */
export const MEMBER_CODE_MS = 60_000

/** `M1` names a member code of the first kind; other codes of the station begin otherwise. */
const KIND = 'M1'

/** What a member code says, to be signed: who, and until when. */
export interface MemberCodePayload {
  readonly text: string
  readonly expiresAt: number
}

/** The code of a member from now on (C13). */
export function memberCodeOf(memberId: string, at: number): MemberCodePayload {
  const expiresAt = at + MEMBER_CODE_MS
  return { text: [KIND, memberId, expiresAt.toString(36)].join('.'), expiresAt }
}

/**
 * Whose code a payload is, once its signature has been found right.
 * @throws DomainError MEMBER_CODE_INVALID when it is no member code; MEMBER_CODE_EXPIRED when its time is over
 */
export function readMemberCode(text: string, at: number): string {
  const [kind, memberId = '', until = '', ...rest] = text.split('.')
  const expiresAt = Number.parseInt(until, 36)
  if (kind !== KIND || memberId === '' || rest.length > 0 || !Number.isSafeInteger(expiresAt)) {
    throw new DomainError('MEMBER_CODE_INVALID')
  }
  if (at > expiresAt) throw new DomainError('MEMBER_CODE_EXPIRED')
  return memberId
}
