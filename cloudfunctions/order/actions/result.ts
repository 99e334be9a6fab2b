import type { RefundView } from '../../../core/contracts/result'
import { order as contract } from '../../../core/contracts/order'
import type { Refund } from '../../../core/domain/orders/records'
import { sum } from '../../../core/domain/units/money'
import { action } from '../../common/runtime/action'
import { pricingOf } from '../../common/services/catalogue'
import { choicesOf } from '../../common/services/consentChoices'
import { tierView } from '../../common/views/members'
import { orderView } from '../../common/views/orders'
import { namedOrder } from '../ownOrder'

/** What a driver sees after paying: the order, money on its way back, his standing, what he may be reminded of (C10, F9, K1). */
export const result = action(contract.result, async ({ input, caller, db, clock }) => {
  const at = clock.now()
  const order = await namedOrder(db, caller, input)
  const [view, refunds, member, pricing, reminders] = await Promise.all([
    orderView(db, order, at),
    order.refundCount === 0 ? [] : db.refunds.find({ where: { orderId: order._id }, limit: 100 }),
    db.members.require(order.memberId),
    pricingOf(db, order.stationId, at),
    choicesOf(db, order.memberId),
  ])
  const { available, held } = member.points
  return {
    order: view,
    refunds: [...refunds].sort((a, b) => a.n - b.n).map(refundView),
    standing: { tier: tierView(member, pricing, at), points: available, held },
    reminders,
    at,
  }
})

function refundView({ cause, state, parts, requestedAt, finishedAt }: Refund): RefundView {
  const amountFen = sum(parts.map((part) => part.amountFen))
  return { cause, state, amountFen, at: requestedAt, finishedAt }
}
