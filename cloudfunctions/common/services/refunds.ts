import type { Refund } from '../../../core/domain/orders/records'
import {
  refundAbnormal,
  refundAccepted,
  refundMayMove,
  refundSucceeded,
  refundUnanswered,
  refundWaitingFunds,
} from '../../../core/domain/orders/refundProgress'
import { refundRefused } from '../../../core/domain/orders/refundRefused'
import type { Decision } from '../../../core/domain/decision'
import type { Transaction } from '../data/transaction'
import type { RefundState } from '../gateways/pay/provider'
import type { ActContext } from '../runtime/action'
import { describeError } from '../runtime/logger'
import { pricingOf } from './catalogue'
import { payProvider } from './pay'
import { openRefundProblem, refundProblems } from './refundProblems'

/**
 * Sends a recorded refund to WeChat Pay, or asks how it stands when it was sent before. Always under the same number, so
 * repeating it never pays twice (D8; platform facts §1c).
 */
export async function sendRefund(context: ActContext, refundId: string): Promise<void> {
  const refund = await context.db.refunds.require(refundId)
  if (refund.state === 'succeeded' || refund.state === 'refused') return
  try {
    await noteRefundState(context, refundId, await askProvider(context, refund))
  } catch (error) {
    context.log.warn('refund not answered', { refundId, ...describeError(error) })
    await change(context, refundId, (current, at) => refundUnanswered(current, at, 'no answer'))
  }
}

async function askProvider(context: ActContext, refund: Refund): Promise<RefundState> {
  const [part, ...more] = refund.parts.filter(({ kind }) => kind === 'wechatPay')
  if (more.length > 0) throw new Error(`refund ${refund._id} has more than one part by WeChat Pay`)
  // Money of the till was handed back by the person who recorded the refund.
  if (part?.outTradeNo == null) return { state: 'succeeded' }
  const provider = await payProvider(context, await context.db.orders.require(refund.orderId))
  if (refund.state === 'accepted' || refund.state === 'abnormal') {
    const state = await provider.queryRefund(refund.outRefundNo)
    if (state.state !== 'unknown') return state
  }
  const answer = await provider.refund({
    outTradeNo: part.outTradeNo,
    outRefundNo: refund.outRefundNo,
    amountFen: part.amountFen,
    totalFen: part.totalFen,
    reason: refund.cause === 'customer' ? '退款' : '多付退回',
  })
  if (answer.state !== 'refused') return answer
  // An earlier try may have been accepted without our hearing of it: what the refund's own number says is believed.
  const known = await provider.queryRefund(refund.outRefundNo)
  return known.state === 'unknown' ? answer : known
}

/** Writes down what WeChat Pay says of a refund; a final no reverses what the refund had reversed. Safe to repeat. */
export async function noteRefundState(
  context: ActContext,
  refundId: string,
  state: RefundState,
): Promise<void> {
  switch (state.state) {
    case 'accepted':
      return change(context, refundId, refundAccepted)
    case 'succeeded':
      return change(context, refundId, refundSucceeded)
    case 'waitingFunds':
      return change(context, refundId, (refund, at) => refundWaitingFunds(refund, at, 'NOT_ENOUGH'))
    case 'abnormal':
      return change(context, refundId, (refund, at) => refundAbnormal(refund, at, 'ABNORMAL'))
    case 'closed':
      return refuse(context, refundId, 'CLOSED')
    case 'refused':
      return refuse(context, refundId, state.problem)
    case 'unknown':
      return change(context, refundId, (refund, at) => refundUnanswered(refund, at, 'unknown to WeChat Pay'))
  }
}

async function change(
  { db, clock, log }: ActContext,
  refundId: string,
  decide: (refund: Refund, at: number) => Decision<Refund>,
): Promise<void> {
  const contradicted = await db.transaction(async (tx) => {
    const at = clock.now()
    const before = await tx.require('refunds', refundId)
    const { changes, result: after } = decide(before, at)
    // The money has left, but the books have it as owed to the driver: nobody may send it once more.
    const paidAfterAll =
      before.state === 'refused' && (decide === refundAccepted || decide === refundSucceeded)
    const problems = paidAfterAll
      ? await openRefundProblem(tx, 'refundPaidAfterRefusal', before, at)
      : await refundProblems(tx, before, after, at)
    return tx.save({ changes: [...changes, ...problems], result: paidAfterAll })
  })
  if (contradicted) log.error('money of a refused refund has left', { refundId })
}

async function refuse(context: ActContext, refundId: string, problem: string): Promise<void> {
  const { db, clock, log } = context
  const known = await db.refunds.require(refundId)
  const { stationId } = await db.orders.require(known.orderId)
  const pricing = await pricingOf(db, stationId, clock.now())
  await db.transaction(async (tx) => {
    const refund = await tx.require('refunds', refundId)
    if (!refundMayMove(refund.state, 'refused')) return
    const at = clock.now()
    const decision = refundRefused({ refund, ...(await readRefunded(tx, refund)), pricing, problem, at })
    const problems = await refundProblems(tx, refund, decision.result.refund, at)
    await tx.save({ changes: [...decision.changes, ...problems], result: undefined })
  })
  log.error('a refund was refused for good', { refundId, problem })
}

async function readRefunded(tx: Transaction, refund: Refund) {
  const order = await tx.require('orders', refund.orderId)
  const couponId = order.quote?.couponId ?? null
  return {
    order,
    member: await tx.require('members', order.memberId),
    coupon: couponId === null ? null : await tx.get('coupons', couponId),
  }
}
