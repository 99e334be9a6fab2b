import { insert, type Decision } from '../decision'
import { accounts } from '../ledger/accounts'
import { couponFaceFen } from '../ledger/couponFace'
import { bySystem, couponPosting, journal, journalId } from '../ledger/journal'
import type { Member } from '../members/records'
import { messagePages } from '../messages/pages'
import { issueCoupon } from './coupons'
import type { Coupon, CouponTemplate } from './records'

/** The templates that a birthday gives, as far as the owner has published them (H9). */
export const birthdayTemplateIds = ['birthday', 'birthdayGift'] as const

function yearOf(birthday: string): number {
  return Number(birthday.slice(0, 4))
}

/** The journal of a member's birthday: there is one a year. */
export function birthdayJournalId(memberId: string, birthday: string): string {
  return journalId('birthday', `${memberId}:${yearOf(birthday)}`)
}

/**
 * What a member gets for a birthday, once a year: a notice, and a coupon of each template (H9, H10).
 * @param birthday the business day on which it is celebrated
 */
export function celebrate(
  member: Pick<Member, '_id'>,
  birthday: string,
  templates: readonly CouponTemplate[],
  at: number,
): Decision<Coupon[]> {
  const year = yearOf(birthday)
  const { _id: memberId } = member
  const coupons = templates.map((template) => issueCoupon(template, memberId, year, at, 'birthday'))
  const entry = journal({
    act: 'birthday',
    key: `${memberId}:${year}`,
    at,
    memberId,
    orderId: '',
    by: bySystem,
    postings: coupons.map((coupon) =>
      couponPosting(accounts.couponsIssued, accounts.coupons(memberId), couponFaceFen(coupon.benefit)),
    ),
    tasks: [
      {
        kind: 'message',
        memberId,
        messageKind: 'birthday',
        messageKey: `birthday:${year}`,
        content: { key: 'message.birthdaySoon', args: { day: birthday } },
        page: messagePages.home(),
      },
    ],
  })
  return {
    changes: [...coupons.map((coupon) => insert('coupons', coupon)), insert('journals', entry)],
    result: coupons,
  }
}
