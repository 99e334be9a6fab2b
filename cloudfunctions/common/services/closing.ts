import type { ClosingFacts } from '../../../core/domain/members/closing'
import { liveStates } from '../../../core/domain/orders/liveOrders'
import type { Database } from '../data/database'

/** States of a refund that has not ended. */
const openRefunds = ['requested', 'accepted', 'waitingFunds', 'abnormal'] as const
const openInvoices = ['requested', 'accepted', 'reversing'] as const
/** More refunds or invoices than a member will ever have open. */
const many = 1000

/** What there is of a member besides his own record that an end has to look at. */
export async function closingFactsOf(db: Database, memberId: string): Promise<ClosingFacts> {
  const [liveOrders, refunds, invoices] = await Promise.all([
    db.orders.count({ memberId, state: { in: liveStates } }),
    db.refunds.find({ where: { memberId }, orderBy: [['_id', 'desc']], limit: many }),
    db.invoices.find({ where: { memberId }, orderBy: [['requestedAt', 'desc']], limit: many }),
  ])
  return {
    liveOrders,
    openRefunds: refunds.filter(({ state }) => openRefunds.some((open) => open === state)).length,
    openInvoices: invoices.filter(({ state }) => openInvoices.some((open) => open === state)).length,
    coupons: await db.coupons.count({ memberId, state: 'available' }),
  }
}
