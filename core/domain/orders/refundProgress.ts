import { DomainError } from '../../contracts/errors'
import { set, type Decision } from '../decision'
import { retryDelayMs } from '../ledger/outbox'
import type { Refund } from './records'
import { NEVER } from '../units/never'

type RefundState = Refund['state']

/**
 * Where a refund may go. The provider's word may come late or twice; what is over stays over. `refused` is not reached
 * here: it undoes the refund (`refundRefused`).
 */
export const refundTransitions = {
  requested: ['accepted', 'succeeded', 'waitingFunds', 'abnormal', 'refused'],
  accepted: ['succeeded', 'abnormal', 'refused'],
  waitingFunds: ['accepted', 'succeeded', 'abnormal', 'refused'],
  abnormal: ['accepted', 'succeeded', 'refused'],
  succeeded: [],
  refused: [],
} as const satisfies Record<RefundState, readonly RefundState[]>

export function refundMayMove(from: RefundState, to: RefundState): boolean {
  const allowed: readonly RefundState[] = refundTransitions[from]
  return allowed.includes(to)
}

/** The provider has taken the refund on; it is asked about until it is over. */
export function refundAccepted(refund: Refund, at: number): Decision<Refund> {
  return move(refund, 'accepted', { nextTryAt: at + retryDelayMs(refund.tries), problem: null })
}

/** The money has left for the driver. */
export function refundSucceeded(refund: Refund, at: number): Decision<Refund> {
  return move(refund, 'succeeded', { nextTryAt: NEVER, finishedAt: at, problem: null })
}

/** The merchant's balance does not reach: tried again with the same number, never shown as refunded (NOT_ENOUGH). */
export function refundWaitingFunds(refund: Refund, at: number, problem: string): Decision<Refund> {
  return tryAgain(refund.state === 'requested' ? { ...refund, state: 'waitingFunds' } : refund, at, problem)
}

/** The provider cannot reach the driver's account: somebody has to act, the machine only asks how it stands. */
export function refundAbnormal(refund: Refund, at: number, problem: string): Decision<Refund> {
  return move(refund, 'abnormal', { nextTryAt: at + 24 * 3_600_000, problem })
}

/** Nobody knows what became of a try: the same number is sent again later. */
export function refundUnanswered(refund: Refund, at: number, problem: string): Decision<Refund> {
  return tryAgain(refund, at, problem)
}

function tryAgain(refund: Refund, at: number, problem: string): Decision<Refund> {
  if (refundTransitions[refund.state].length === 0) return { changes: [], result: refund }
  const tries = refund.tries + 1
  const result: Refund = { ...refund, tries, nextTryAt: at + retryDelayMs(refund.tries), problem }
  return { changes: [set('refunds', result)], result }
}

/** The same word again only puts the next question off. */
function move(refund: Refund, state: RefundState, changes: Partial<Refund>): Decision<Refund> {
  const again = refund.state === state && refundTransitions[state].length > 0
  if (!again && !refundMayMove(refund.state, state)) return { changes: [], result: refund }
  const result: Refund = { ...refund, ...changes, state, tries: refund.tries + 1 }
  return { changes: [set('refunds', result)], result }
}

/** @throws DomainError ORDER_STATE when a refund that is over would be refused after all */
export function requireRefusable(refund: Refund): void {
  if (!refundMayMove(refund.state, 'refused')) throw new DomainError('ORDER_STATE', { state: refund.state })
}
