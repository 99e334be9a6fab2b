import type { Output } from '../../../api/client'
import { text, words } from '../../../text/text'

export type Own = Output<'member', 'updateProfile'>
export type Birthday = NonNullable<Own['member']['birthday']>

export function profileWords() {
  return words({
    loading: 'common.loading',
    avatar: 'profile.avatar',
    uploading: 'profile.uploading',
    nickname: 'profile.nickname',
    nicknamePlaceholder: 'profile.nicknamePlaceholder',
    birthday: 'profile.birthday',
    phone: 'profile.phone',
    vehicles: 'profile.vehicles',
    missingHint: 'profile.missingHint',
    birthdayPurpose: 'profile.birthdayPurpose',
    birthdayPick: 'profile.birthdayPick',
    birthdayYear: 'profile.birthdayYear',
    birthdayForget: 'profile.birthdayForget',
    phonePurpose: 'profile.phonePurpose',
    phoneBind: 'profile.phoneBind',
    phoneChange: 'profile.phoneChange',
    phoneForget: 'profile.phoneForget',
    phoneConfirmWhy: 'profile.phoneConfirmWhy',
    save: 'profile.save',
    close: 'profile.close',
  })
}

function birthdayText({ month, day, year }: Birthday): string {
  return year === null
    ? text('profile.birthdayDay', { month, day })
    : text('profile.birthdayFull', { year: String(year), month, day })
}

function birthdayFixed(told: boolean, until: number): string {
  return text(told ? 'profile.birthdayFixed' : 'profile.birthdayAgain', { until })
}

/** The member's own page out of its one answer (A8–A10). */
export function profileView({ member, account }: Own) {
  const { birthday, nickname } = member
  const { phone, vehicles, gaps, birthdayFixedUntil: until } = account
  return {
    nickname,
    since: text('profile.since', { at: account.memberSince }),
    birthday: birthday === null ? text('profile.notSaid') : birthdayText(birthday),
    hasBirthday: birthday !== null,
    /** One that was taken back makes no room for another before its time. */
    birthdayOpen: birthday !== null || until === null,
    birthdayFixed: until === null ? '' : birthdayFixed(birthday !== null, until),
    phone: phone?.hint ?? text('profile.notSaid'),
    hasPhone: phone !== null,
    phoneConfirm: phone === null ? '' : text('profile.phoneConfirm', { hint: phone.hint }),
    vehicles: vehicles === 0 ? text('profile.notSaid') : text('profile.vehiclesCount', { count: vehicles }),
    missing: gaps.length === 0 ? '' : text('profile.missing', { count: gaps.length }),
    /** Those that are filled in elsewhere than on this page lead there. */
    gaps: gaps.map((gap) => ({
      gap,
      text: text(`profile.gap.${gap}`),
      leads: gap === 'vehicle' || gap === 'birthday' || gap === 'phone',
    })),
  }
}
export type ProfileView = ReturnType<typeof profileView>

/** `1990-02-03` as a picker tells it; the year only when it is to be kept. */
export function birthdayOf(date: string, withYear: boolean): Birthday | null {
  const [year, month, day] = date.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  return { month, day, year: withYear ? year : null }
}

/** Whether a date can be told now: while the birthday is fixed only its own day, with or without the year. */
export function mayTell({ member, account }: Own, date: string): boolean {
  if (date === '' || account.birthdayFixedUntil === null) return date !== ''
  return member.birthday !== null && dateOf(member.birthday).slice(5) === date.slice(5)
}

/** What the picker begins with. */
export function dateOf(birthday: Birthday | null): string {
  if (birthday === null) return ''
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${birthday.year ?? 2000}-${two(birthday.month)}-${two(birthday.day)}`
}
