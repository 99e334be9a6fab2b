import { DomainError } from '../../contracts/errors'
import { birthdayKeyOf } from '../units/birthday'
import { lastDayOf } from '../units/time'
import type { Member } from './records'

/** What a member may change of himself; what is left out stays (A8, A10, A11). */
export interface ProfileChanges {
  readonly nickname?: string | undefined
  readonly avatarFileId?: string | null | undefined
  readonly birthday?: Member['profile']['birthday'] | undefined
  readonly locale?: Member['locale'] | undefined
  readonly notifications?: Member['notifications'] | undefined
}

/**
 * The member with the changes taken over.
 * @throws DomainError INVALID_INPUT for a day that its month never has
 */
export function changeProfile(member: Member, changes: ProfileChanges): Member {
  const { profile } = member
  const birthday = changes.birthday === undefined ? profile.birthday : changes.birthday
  if (birthday !== null) requireCalendarDay(birthday)
  return {
    ...member,
    locale: changes.locale ?? member.locale,
    notifications: changes.notifications ?? member.notifications,
    birthdayKey: birthdayKeyOf(birthday),
    profile: {
      nickname: changes.nickname ?? profile.nickname,
      avatarFileId: changes.avatarFileId === undefined ? profile.avatarFileId : changes.avatarFileId,
      birthday,
    },
  }
}

/** 29 February needs no year, or a leap year. */
function requireCalendarDay({ month, day, year }: NonNullable<Member['profile']['birthday']>): void {
  const LEAP_YEAR = 2000
  const last = lastDayOf(`${year ?? LEAP_YEAR}-${String(month).padStart(2, '0')}`)
  if (day > Number(last.slice(8))) throw new DomainError('INVALID_INPUT', { birthday: 'no such day' })
}
