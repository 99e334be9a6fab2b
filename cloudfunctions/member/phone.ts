import type { OutputOf } from '../../core/contracts/contract'
import type { member as contract } from '../../core/contracts/member'
import { bindPhone, requireBound } from '../../core/domain/members/phone'
import type { Member } from '../../core/domain/members/records'
import type { ActContext } from '../common/runtime/action'
import { memberIdOf, type Caller } from '../common/runtime/caller'
import { open, seal } from '../common/runtime/sealing'
import { searchHash } from '../common/runtime/searchHash'
import { ownView } from './memberView'

const placeOf = (memberId: string): string => `members/${memberId}/phone`

/** The member's number in clear, or null. */
export function phoneOf({ _id, phone }: Pick<Member, '_id' | 'phone'>): string | null {
  return phone === null ? null : open(phone.sealed, placeOf(_id))
}

/** Binds a number or, with null, forgets the one that is bound. A wrong confirmation is counted before it is refused. */
export async function changePhone(
  { caller, db, clock }: ActContext & { readonly caller: Caller },
  number: string | null,
  digits: string | undefined,
): Promise<OutputOf<(typeof contract)['updateProfile']>> {
  const memberId = memberIdOf(caller)
  const next =
    number === null
      ? null
      : { number, sealed: seal(number, placeOf(memberId)), index: searchHash(number, 'phone') }
  const result = await db.transaction(async (tx) => {
    const member = await tx.require('members', memberId)
    return tx.save(bindPhone({ member, current: phoneOf(member), next, digits, at: clock.now() }))
  })
  requireBound(result)
  return ownView(db, await db.members.require(memberId), clock.now())
}
