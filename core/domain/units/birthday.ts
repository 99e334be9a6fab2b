import { addDays } from './time'

/** `birthdayKey` of a member whose birthday is not known. */
export const NO_BIRTHDAY = 'none'

/** `MM-DD` of a birthday as it was given; 29 February stays what it is, its celebration moves. */
export function birthdayKeyOf(birthday: { readonly month: number; readonly day: number } | null): string {
  if (birthday === null) return NO_BIRTHDAY
  return `${String(birthday.month).padStart(2, '0')}-${String(birthday.day).padStart(2, '0')}`
}

/**
 * The birthday keys that are celebrated on a business day: its own, and on the 28th of a February without a 29th
 * also the 29th (product decisions, Units and rounding).
 */
export function birthdayKeysOn(day: string): readonly string[] {
  const key = day.slice(5)
  const lastOfShortFebruary = key === '02-28' && addDays(day, 1).endsWith('-03-01')
  return lastOfShortFebruary ? [key, '02-29'] : [key]
}

/** Whether a member's birthday is celebrated on a business day (H9, H11). */
export function isBirthdayOn(birthdayKey: string, day: string): boolean {
  return birthdayKeysOn(day).includes(birthdayKey)
}
