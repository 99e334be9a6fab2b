import type { Refund } from '../orders/records'
import type { ProblemKind } from './records'

/** A refund that WeChat Pay has left unanswered so often, for about an hour, is looked at by somebody. */
const UNANSWERED_TRIES = 6

type Standing = Pick<Refund, 'state' | 'tries'>

/** The case that a refund in this state is, or null while it goes its way. */
export function refundCase({ state, tries }: Standing): ProblemKind | null {
  switch (state) {
    case 'waitingFunds':
      return 'refundWaitingFunds'
    case 'abnormal':
      return 'refundAbnormal'
    case 'refused':
      return 'refundRefused'
    case 'requested':
      return tries >= UNANSWERED_TRIES ? 'refundUnanswered' : null
    case 'accepted':
    case 'succeeded':
      return null
  }
}

/** The case that a change of a refund opens and the one it ends; each null when there is none. */
export function refundCases(
  before: Standing,
  after: Standing,
): { readonly opened: ProblemKind | null; readonly ended: ProblemKind | null } {
  const [was, is] = [refundCase(before), refundCase(after)]
  return was === is ? { opened: null, ended: null } : { opened: is, ended: was }
}
