import { DomainError } from '../../../core/contracts/errors'
import { memberCodeOf, readMemberCode } from '../../../core/domain/members/memberCode'
import { sign, verified } from '../runtime/signing'

const PURPOSE = 'member code'

/** A code that shows for so many seconds who a member is (C13). */
export function issueMemberCode(
  memberId: string,
  seconds: number,
  at: number,
): { readonly code: string; readonly expiresAt: number } {
  const { text, expiresAt } = memberCodeOf(memberId, seconds, at)
  return { code: sign(text, PURPOSE), expiresAt }
}

/** Whose code it is. @throws DomainError MEMBER_CODE_INVALID, MEMBER_CODE_EXPIRED */
export function memberOfCode(code: string, at: number): string {
  const text = verified(code, PURPOSE)
  if (text === null) throw new DomainError('MEMBER_CODE_INVALID')
  return readMemberCode(text, at)
}
