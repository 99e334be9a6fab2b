import type { Output } from '../../../api/client'
import type { OrderRefundView, RefundRequestView } from '../../../lib/core'
import { text } from '../../../text/text'
import { whenText } from '../../../text/when'
import { takenBack } from '../shared/refundText'

/** One refund as the page shows it. */
export interface RefundCard {
  readonly refundId: string
  readonly why: string
  readonly fen: number
  readonly state: string
  readonly tone: 'open' | 'done' | 'failed'
  readonly hint: string
  readonly lines: readonly string[]
}

function toneOf({ state }: OrderRefundView): RefundCard['tone'] {
  if (state === 'succeeded') return 'done'
  return state === 'refused' || state === 'abnormal' ? 'failed' : 'open'
}

/** When the money is there, or what else has to happen. */
function hintOf(refund: OrderRefundView, now: number): string {
  const { state, finishedAt, kinds } = refund
  if (state === 'succeeded') {
    const when = finishedAt === null ? '' : whenText(finishedAt, now)
    return kinds.includes('wechatPay') ? text('refund.arrived', { when }) : text('refund.byHand', { when })
  }
  return text(`refund.hint.${state}`)
}

export function refundCards({ refunds, at }: Output<'order', 'record'>): RefundCard[] {
  return refunds.map((refund) => ({
    refundId: refund.refundId,
    why: text(`refund.why.${refund.cause}`),
    fen: refund.payoutFen,
    state: text(`refund.state.${refund.state}`),
    tone: toneOf(refund),
    hint: hintOf(refund, at),
    lines: takenBack(refund),
  }))
}

/** What the driver asked back; once it is approved, the refund itself tells the rest. */
export function requestCard(request: RefundRequestView | null, now: number) {
  if (request === null || request.state === 'approved' || request.state === 'withdrawn') return null
  const { refundRequestId, state, cause, amountFen, askedAt, answer } = request
  return {
    refundRequestId,
    fen: amountFen,
    state: text(`refund.request.${state}`),
    tone: state === 'asked' ? 'open' : 'failed',
    why: [text(`refund.cause.${cause}`), request.text].filter((part) => part !== '').join(' · '),
    when: text('refund.askedAt', { when: whenText(askedAt, now) }),
    answer,
    mayWithdraw: state === 'asked',
  }
}
