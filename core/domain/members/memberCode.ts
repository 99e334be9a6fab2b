import { DomainError } from '../../contracts/errors'

/** `M1` names a member code of the first kind; other codes of the station begin otherwise. */
const KIND = 'M1'

/** What a member code says, to be signed: who, and until when. */
export interface MemberCodePayload {
  readonly text: string
  readonly expiresAt: number
}

/** The code of a member from now on, for so many seconds (C13). */
export function memberCodeOf(memberId: string, seconds: number, at: number): MemberCodePayload {
  const expiresAt = at + seconds * 1000
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
