import { DomainError } from '../../contracts/errors'
import { birthdayKeyOf, isBirthdayOn, NO_BIRTHDAY } from '../units/birthday'
import { businessDay } from '../units/time'
import type { Member } from './records'

const DAY_MS = 86_400_000

/** A birthday that was told stays so many days: else every day could be one (H9, H11). */
const FIXED_DAYS = 365

type Birthday = Member['profile']['birthday']
type Known = Pick<Member, 'birthdayKey' | 'birthdaySetAt' | 'createdAt'>

/** Since when the birthday stands; null when none was ever told. One without an instant stands since signing up. */
export function birthdaySetAt({ birthdayKey, birthdaySetAt: setAt, createdAt }: Known): number | null {
  return setAt ?? (birthdayKey === NO_BIRTHDAY ? null : createdAt)
}

/** Until when another birthday may not be told; null when it may be (H9). */
export function birthdayFixedUntil(member: Known, at: number): number | null {
  const setAt = birthdaySetAt(member)
  const until = setAt === null ? at : setAt + FIXED_DAYS * DAY_MS
  return at < until ? until : null
}

/** Whether a fuelling at an instant is one on the member's birthday: told before that day, not on it (H11). */
export function fuelsOnBirthday(member: Known, at: number): boolean {
  const day = businessDay(at)
  const setAt = birthdaySetAt(member)
  return setAt !== null && businessDay(setAt) < day && isBirthdayOn(member.birthdayKey, day)
}

/**
 * The member with another birthday, or none. The same day again, with or without its year, is no change; taking it back is
 * always possible, but does not make room for another one before its time.
 * @throws DomainError BIRTHDAY_FIXED within 365 days of the last change
 */
export function setBirthday(member: Member, birthday: Birthday, at: number): Member {
  const birthdayKey = birthdayKeyOf(birthday)
  const before = birthdaySetAt(member)
  const next: Member = { ...member, birthdayKey, profile: { ...member.profile, birthday } }
  if (birthday === null) return before === null ? next : { ...next, birthdaySetAt: before }
  if (birthdayKey === member.birthdayKey) return next
  const changeableAt = birthdayFixedUntil(member, at)
  if (changeableAt !== null) throw new DomainError('BIRTHDAY_FIXED', { changeableAt })
  return { ...next, birthdaySetAt: at }
}
