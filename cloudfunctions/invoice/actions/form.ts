import { DomainError } from '../../../core/contracts/errors'
import { invoice as contract } from '../../../core/contracts/invoice'
import { invoiceableFen, isLive } from '../../../core/domain/invoices/invoice'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { stationOf } from '../../common/services/catalogue'
import { latestInvoice } from '../../common/services/invoicing'
import { titleViews } from '../../common/views/invoiceTitles'
import { orderSummaries } from '../../common/views/orderSummaries'
import { invoiceView } from '../invoiceView'

/** An order's invoice, or what is needed to ask for one: the page's first screen (D13). */
export const form = action(contract.form, async (context) => {
  const { input, caller, db, clock } = context
  const memberId = memberIdOf(caller)
  const at = clock.now()
  const order = await db.orders.get(input.orderId)
  if (order?.memberId !== memberId) throw new DomainError('NOT_FOUND', { orderId: input.orderId })
  const [summaries, station, latest, book] = await Promise.all([
    orderSummaries(db, [order], at),
    stationOf(db, order.stationId, at),
    latestInvoice(context, order._id),
    db.invoiceTitles.get(memberId),
  ])
  const [summary] = summaries
  if (summary === undefined) throw new DomainError('NOT_FOUND', { stationId: order.stationId })
  const may = order.state === 'settled' && (latest === null || !isLive(latest))
  return {
    order: summary,
    payee: station.legalEntity.name,
    invoiceableFen: may ? Math.max(0, invoiceableFen(order)) : 0,
    invoice: latest === null ? null : invoiceView(latest),
    titles: titleViews(book),
  }
})
