import type { Coupon } from '../coupons/records'
import type { Member } from '../members/records'
import type { Order, Refund } from '../orders/records'
import { auditCoupons } from './auditCoupons'
import { auditMember } from './auditMember'
import { auditOrder } from './auditOrder'
import { auditPostings } from './auditPostings'
import { auditRefunds } from './auditRefunds'
import type { Journal } from './records'
import type { Violation } from './violation'

/** What is looked at together: members, and every order, journal, coupon and refund of theirs. */
export interface Books {
  readonly members: readonly Member[]
  readonly orders: readonly Order[]
  readonly journals: readonly Journal[]
  readonly coupons: readonly Coupon[]
  readonly refunds: readonly Refund[]
}

/**
 * Proves the books: every balance equals its postings, every order's money adds up, nothing is kept for what was given
 * back (G12, G14; product decisions, Points). Runs in tests and every night; answers what does not hold, nothing when
 * all does.
 */
export function audit(books: Books): Violation[] {
  const { members, orders, journals, coupons, refunds } = books
  const refundsOf = groupBy(refunds, (refund) => refund.orderId)
  const journalsOf = groupBy(journals, (entry) => entry.orderId)
  const pointsJournalsOf = groupBy(journals, (entry) => entry.memberId)
  return [
    ...auditPostings(journals),
    ...members.flatMap((member) => auditMember(member, pointsJournalsOf.get(member._id) ?? [])),
    ...orders.flatMap((order) => [
      ...auditOrder(order, refundsOf.get(order._id) ?? [], journalsOf.get(order._id) ?? []),
      ...auditRefunds(order, refundsOf.get(order._id) ?? [], journalsOf.get(order._id) ?? []),
    ]),
    ...auditCoupons(coupons, orders, refunds),
  ]
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
