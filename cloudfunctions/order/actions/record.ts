import { order as contract } from '../../../core/contracts/order'
import type { Invoice } from '../../../core/domain/invoices/records'
import { refundId } from '../../../core/domain/orders/newRefund'
import type { Order, Refund } from '../../../core/domain/orders/records'
import { refundableFen } from '../../../core/domain/refundRequests/ask'
import { action, type ActContext } from '../../common/runtime/action'
import { latestInvoice } from '../../common/services/invoicing'
import { stationOf } from '../../common/services/catalogue'
import { lookUpPayment } from '../../common/services/payments'
import { orderView } from '../../common/views/orders'
import { orderRating } from '../../common/views/ratings'
import { refundRequestView, refundView } from '../../common/views/refunds'
import { reportView } from '../../common/views/reports'
import { namedOrder } from '../ownOrder'

/** One order with everything that followed from it: money back, invoice, rating, reports (D6, D8, C15, L4). */
export const record = action(contract.record, async (context) => {
  const { input, caller, db, clock } = context
  const at = clock.now()
  const { order } = await lookUpPayment(context, await namedOrder(db, caller, input))
  const [view, station, refunds, vehicle, rating] = await Promise.all([
    orderView(db, order, at),
    stationOf(db, order.stationId, at),
    refundsOf(context, order),
    vehicleOf(context, order),
    orderRating(db, order, at),
  ])
  const [requests, reports, invoice] = await Promise.all([
    order.hasRefund ? latestRequest(context, order) : [],
    order.hasReport ? reportsOf(context, order) : [],
    order.invoiceState === 'none' ? null : latestInvoice(context, order._id),
  ])
  const [latest] = requests
  return {
    order: view,
    refunds: refunds.map(refundView),
    refundableFen: refundableFen(order, at),
    refundRequest: latest === undefined ? null : refundRequestView(latest),
    reports: reports.map(reportView),
    invoice: invoice === null ? null : shortly(invoice),
    rating,
    stationPhone: station.phone,
    vehicle,
    at,
  }
})

async function refundsOf({ db }: ActContext, { _id, refundCount }: Order): Promise<Refund[]> {
  if (refundCount === 0) return []
  const ids = Array.from({ length: refundCount }, (_, index) => refundId(_id, index + 1))
  const found = await db.refunds.find({ where: { _id: { in: ids } }, limit: 100 })
  return [...found].sort((a, b) => a.n - b.n)
}

async function vehicleOf({ db }: ActContext, { vehicleId, memberId }: Order) {
  if (vehicleId === null) return null
  const { vehicles } = await db.members.require(memberId)
  const vehicle = vehicles.find((one) => one.vehicleId === vehicleId)
  return vehicle === undefined ? null : { plateHint: vehicle.plateHint, name: vehicle.name }
}

function latestRequest({ db }: ActContext, { _id: orderId }: Order) {
  return db.refundRequests.find({ where: { orderId }, orderBy: [['askedAt', 'desc']], limit: 1 })
}

function reportsOf({ db }: ActContext, { _id: orderId }: Order) {
  return db.reports.find({ where: { orderId }, orderBy: [['at', 'desc']], limit: 20 })
}

function shortly({ _id: invoiceId, number, amountFen }: Invoice) {
  return { invoiceId, number, amountFen }
}
