import { DomainError } from '../../contracts/errors'
import { insert, set, type Change, type Decision } from '../decision'
import type { Member } from '../members/records'
import { newInboxMessage } from '../messages/inbox'
import { messagePages } from '../messages/pages'
import type { Order, Refund } from '../orders/records'
import { sum } from '../units/money'
import type { RefundRequest } from './records'

type AnsweredBy = NonNullable<RefundRequest['answeredBy']>

export interface Standing {
  readonly request: RefundRequest
  /** The order of the request, as it is after whatever else is decided with it. */
  readonly order: Order
  readonly at: number
}

/** The driver takes his request back. Withdrawn already, it changes nothing. @throws DomainError ANSWERED_ALREADY */
export function withdrawRequest({ request, order, at }: Standing): Decision<RefundRequest> {
  if (request.state === 'withdrawn') return { changes: [], result: request }
  requireAsked(request)
  const result: RefundRequest = { ...request, state: 'withdrawn', endedAt: at }
  return { changes: [set('refundRequests', result), set('orders', closed(order, at))], result }
}

export interface Decline extends Standing {
  readonly member: Pick<Member, 'notifications'>
  readonly by: AnsweredBy
  readonly answer: string
}

/** The station declines, and the driver is told why. Declined already, it changes nothing. @throws DomainError ANSWERED_ALREADY */
export function declineRequest({ request, order, member, by, answer, at }: Decline): Decision<RefundRequest> {
  if (request.state === 'declined') return { changes: [], result: request }
  requireAsked(request)
  const result: RefundRequest = { ...request, state: 'declined', endedAt: at, answeredBy: by, answer }
  const content = { key: 'message.refundDeclined', args: { amount: request.amountFen, why: answer } }
  const told = {
    memberId: request.memberId,
    messageKind: 'payment',
    messageKey: `${request._id}:declined`,
    content,
    page: messagePages.order(request.orderId),
  } as const
  return {
    changes: [
      set('refundRequests', result),
      set('orders', closed(order, at)),
      insert('inboxMessages', newInboxMessage(told, member, at)),
    ],
    result,
  }
}

/**
 * The station approves: what is to be written beside the refund it became. The refund itself tells the driver.
 * @returns the order as it goes on, and the request's own changes without it
 * @throws DomainError ANSWERED_ALREADY
 */
export function approveRequest(
  { request, order, at }: Standing,
  by: AnsweredBy,
  refundId: string,
): { readonly order: Order; readonly changes: readonly Change[] } {
  requireAsked(request)
  const approved: RefundRequest = { ...request, state: 'approved', endedAt: at, answeredBy: by, refundId }
  return { order: closed(order, at), changes: [set('refundRequests', approved)] }
}

export interface Covering extends Standing {
  readonly member: Pick<Member, 'notifications'>
  readonly by: AnsweredBy
  /** The refund that was just made, and why. */
  readonly refund: Refund
  /** The refunds that the order had had before. */
  readonly previousRefunds: readonly Refund[]
}

/**
 * A refund that the station made by itself answers what the driver had asked for, once nothing of the order is left or as much
 * as he asked has come back since he did; he is told. Null while it does not: then the request waits on.
 */
export function coverRequest({
  request,
  order,
  member,
  by,
  refund,
  previousRefunds,
  at,
}: Covering): { readonly order: Order; readonly changes: readonly Change[] } | null {
  if (request.state !== 'asked') return null
  const since = [...previousRefunds, refund].filter(
    ({ cause, requestedAt }) => cause === 'customer' && requestedAt >= request.askedAt,
  )
  const backFen = sum(since.map(({ amountFen }) => amountFen))
  if (order.refundState !== 'full' && backFen < request.amountFen) return null
  const approved = approveRequest({ request, order, at }, by, refund._id)
  const told = {
    memberId: request.memberId,
    messageKind: 'payment',
    messageKey: `${request._id}:covered`,
    content: { key: 'message.refundCovered', args: { amount: request.amountFen } },
    page: messagePages.order(request.orderId),
  } as const
  return {
    order: approved.order,
    changes: [...approved.changes, insert('inboxMessages', newInboxMessage(told, member, at))],
  }
}

function requireAsked({ state }: RefundRequest): void {
  if (state !== 'asked') throw new DomainError('ANSWERED_ALREADY', { state })
}

function closed(order: Order, at: number): Order {
  return { ...order, openRefundRequestId: '', changedAt: at }
}
