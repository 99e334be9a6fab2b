import type { Announcement } from '../messages/inbox'
import { messagePages } from '../messages/pages'
import { addDays, businessDay, endOfDay } from '../units/time'
import type { Coupon } from './records'

/** How many days before its last one a member is told of a coupon (H4). */
export const REMINDER_DAYS = 3

/** Until when a coupon may be valid to be told of now. */
export function remindedUntil(at: number): number {
  return endOfDay(addDays(businessDay(at), REMINDER_DAYS))
}

function isLapsing(coupon: Coupon, at: number): boolean {
  return coupon.state === 'available' && coupon.validUntil >= at && coupon.validUntil <= remindedUntil(at)
}

/** What a member is told of the coupons he has not used: once for each last day (H4). */
export function couponNotices(memberId: string, coupons: readonly Coupon[], at: number): Announcement[] {
  const lapsing = coupons.filter((coupon) => isLapsing(coupon, at))
  const days = [...new Set(lapsing.map(({ validUntil }) => businessDay(validUntil)))].sort()
  return days.flatMap((day) => {
    const [first, ...others] = lapsing.filter(({ validUntil }) => businessDay(validUntil) === day)
    return first === undefined ? [] : [notice(memberId, first, others.length, day)]
  })
}

function notice(memberId: string, { name }: Coupon, more: number, day: string): Announcement {
  return {
    memberId,
    messageKind: 'coupon',
    messageKey: `couponLapsing:${day}`,
    content: { key: 'message.couponLapsing', args: { nameZh: name.zh, nameEn: name.en, more, day } },
    page: messagePages.coupons(),
  }
}
