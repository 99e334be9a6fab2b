import type { InvoiceTitleView } from '../../../core/contracts/invoice'
import type { RefundView } from '../../../core/contracts/result'
import { order as contract } from '../../../core/contracts/order'
import type { Order, Refund } from '../../../core/domain/orders/records'
import { sum } from '../../../core/domain/units/money'
import { action, type ActContext } from '../../common/runtime/action'
import { pricingOf } from '../../common/services/catalogue'
import { choicesOf } from '../../common/services/consentChoices'
import { checkPayment } from '../../common/services/payments'
import { usualTitle } from '../../common/views/invoiceTitles'
import { tierView } from '../../common/views/members'
import { orderView } from '../../common/views/orders'
import { orderRating } from '../../common/views/ratings'
import { namedOrder } from '../ownOrder'

/**
 * What a driver sees after paying: the order, money on its way back, his standing, what he said of it, the title of his
 * invoices, what he may be reminded of (C10, D13, F9, K1, L4).
 * @throws DomainError UPSTREAM while WeChat Pay cannot say whether it is paid
 */
export const result = action(contract.result, async (context) => {
  const { input, caller, db, clock } = context
  const at = clock.now()
  const known = await namedOrder(db, caller, input)
  const { order } = known.state === 'awaitingPayment' ? await checkPayment(context, known) : { order: known }
  const [view, refunds, member, pricing, reminders, rating, title] = await Promise.all([
    orderView(db, order, at),
    order.refundCount === 0 ? [] : db.refunds.find({ where: { orderId: order._id }, limit: 100 }),
    db.members.require(order.memberId),
    pricingOf(db, order.stationId, at),
    choicesOf(db, order.memberId),
    orderRating(db, order, at),
    titleFor(context, order),
  ])
  const { available, held } = member.points
  return {
    order: view,
    refunds: [...refunds].sort((a, b) => a.n - b.n).map(refundView),
    standing: { tier: tierView(member, pricing, at), points: available, held },
    reminders,
    rating,
    usualTitle: title,
    at,
  }
})

async function titleFor({ db }: ActContext, order: Order): Promise<InvoiceTitleView | null> {
  const may = order.state === 'settled' && order.invoiceState === 'none'
  return may ? usualTitle(await db.invoiceTitles.get(order.memberId)) : null
}

function refundView({ cause, state, parts, requestedAt, finishedAt }: Refund): RefundView {
  const amountFen = sum(parts.map((part) => part.amountFen))
  return { cause, state, amountFen, at: requestedAt, finishedAt }
}
