import { DomainError } from '../../contracts/errors'
import { lastDayOf } from '../units/time'
import { setBirthday } from './birthday'
import type { Member } from './records'

/** What a member may change of himself; what is left out stays (A8, A10, A11). */
export interface ProfileChanges {
  readonly nickname?: string | undefined
  readonly avatarFileId?: string | null | undefined
  readonly birthday?: Member['profile']['birthday'] | undefined
  readonly locale?: Member['locale'] | undefined
  readonly notifications?: Member['notifications'] | undefined
  readonly preferences?: Member['preferences'] | undefined
}

/**
 * The member with the changes taken over.
 * @throws DomainError INVALID_INPUT for a day that its month never has; BIRTHDAY_FIXED for another birthday within a year
 */
export function changeProfile(member: Member, changes: ProfileChanges, at: number): Member {
  const { birthday } = changes
  if (birthday !== undefined && birthday !== null) requireCalendarDay(birthday)
  const celebrated = birthday === undefined ? member : setBirthday(member, birthday, at)
  const { profile } = celebrated
  return {
    ...celebrated,
    locale: changes.locale ?? member.locale,
    notifications: changes.notifications ?? member.notifications,
    preferences: changes.preferences ?? member.preferences,
    profile: {
      ...profile,
      nickname: changes.nickname ?? profile.nickname,
      avatarFileId: changes.avatarFileId === undefined ? profile.avatarFileId : changes.avatarFileId,
    },
  }
}

/** 29 February needs no year, or a leap year. */
function requireCalendarDay({ month, day, year }: NonNullable<Member['profile']['birthday']>): void {
  const LEAP_YEAR = 2000
  const last = lastDayOf(`${year ?? LEAP_YEAR}-${String(month).padStart(2, '0')}`)
  if (day > Number(last.slice(8))) throw new DomainError('INVALID_INPUT', { birthday: 'no such day' })
}
