import { NO_BIRTHDAY } from '../units/birthday'
import { NEVER } from '../units/never'
import { weekMonday } from '../units/time'
import type { Locale, Member } from './records'

/** Quiet hours a member starts with: 22:00–08:00 (product decisions, Messages). */
const QUIET_FROM_MINUTE = 22 * 60
const QUIET_UNTIL_MINUTE = 8 * 60

/** What a member has not told yet. */
export const unsaid = {
  vehicles: [],
  phone: null,
  phoneTries: { day: null, count: 0 },
  preferences: { language: 'auto', typeSize: 'auto', stationId: null, productId: null },
  takeOut: { day: null, count: 0, openUntil: 0 },
  closeAt: NEVER,
} satisfies Partial<Member>

/** A member who has done nothing yet. */
export function newMember(memberId: string, openid: string, locale: Locale, at: number): Member {
  return {
    _id: memberId,
    schema: 1,
    openid,
    status: 'active',
    createdAt: at,
    locale,
    profile: { nickname: '', avatarFileId: null, birthday: null },
    birthdayKey: NO_BIRTHDAY,
    consents: [],
    ...unsaid,
    tier: { code: 'normal', since: at },
    growth: [],
    points: { available: 0, held: 0, lots: [], holds: [] },
    wallet: { giftFen: 0, principalFen: 0 },
    fuelling: { count: 0, firstAt: null, lastAt: null, week: { monday: weekMonday(at), fuellings: 0 } },
    notifications: {
      mutedKinds: [],
      quietFromMinute: QUIET_FROM_MINUTE,
      quietUntilMinute: QUIET_UNTIL_MINUTE,
    },
  }
}
