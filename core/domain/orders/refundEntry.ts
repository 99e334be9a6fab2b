import { accounts } from '../ledger/accounts'
import { journal, moneyPosting, type PostingDraft } from '../ledger/journal'
import type { Journal, OutboxTask } from '../ledger/records'
import { messagePages } from '../messages/pages'
import type { Reason } from '../units/schema'
import type { Order, Refund } from './records'

/** The entry of a refund in the books, whoever asked for it; `{order}:{n}` makes it the only one of this refund. */
export function refundEntry(
  refund: Refund,
  at: number,
  postings: readonly PostingDraft[],
  tasks: readonly OutboxTask[],
): Journal {
  return journal({
    act: 'refund',
    key: `${refund.orderId}:${refund.n}`,
    at,
    memberId: refund.memberId,
    orderId: refund.orderId,
    by: refund.requestedBy,
    postings,
    tasks,
  })
}

/** Money out of the order, by the tenders it goes back to. */
export function partPostings(order: Pick<Order, '_id'>, parts: Refund['parts']): PostingDraft[] {
  return parts.map((part) =>
    moneyPosting(accounts.order(order._id), accounts.tender(part.kind), part.amountFen),
  )
}

/** What follows a refund: the money is sent, when any goes out, and the driver is told. */
export function refundTasks(refund: Refund, content: Reason): OutboxTask[] {
  const told: OutboxTask = {
    kind: 'message',
    memberId: refund.memberId,
    messageKind: 'payment',
    messageKey: `refund:${refund.orderId}:${refund.n}`,
    content,
    page: messagePages.order(refund.orderId),
  }
  return refund.parts.length > 0 ? [{ kind: 'sendRefund', refundId: refund._id }, told] : [told]
}
