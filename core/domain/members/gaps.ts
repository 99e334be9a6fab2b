import { NO_BIRTHDAY } from '../units/birthday'
import type { Member } from './records'

export const profileGaps = ['nickname', 'avatar', 'vehicle', 'birthday', 'phone'] as const
export type ProfileGap = (typeof profileGaps)[number]

/** What a member has not told yet and would gain by telling, the handiest first (A9). */
export function gapsOf(member: Member): ProfileGap[] {
  const { profile, vehicles, birthdayKey, phone } = member
  const missing: Readonly<Record<ProfileGap, boolean>> = {
    nickname: profile.nickname === '',
    avatar: profile.avatarFileId === null,
    vehicle: vehicles.length === 0,
    birthday: birthdayKey === NO_BIRTHDAY,
    phone: phone === null,
  }
  return profileGaps.filter((gap) => missing[gap])
}
