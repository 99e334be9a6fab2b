import type { OrderSummaryView } from '../../../core/contracts/shapes'
import { hasOpenRequest } from '../../../core/domain/refundRequests/ask'
import { paidFen, returnedFen } from '../../../core/domain/orders/paid'
import type { Order } from '../../../core/domain/orders/records'
import type { Database } from '../data/database'
import { placeOf, type Place } from './orders'
import { gradeOf } from './prices'

/** Orders as a list shows them; a station and its pricing are read once, however many are of it. */
export async function orderSummaries(
  db: Database,
  orders: readonly Order[],
  at: number,
): Promise<OrderSummaryView[]> {
  const places = new Map<string, Place>()
  for (const { stationId } of orders)
    if (!places.has(stationId)) places.set(stationId, await placeOf(db, stationId, at))
  return orders.flatMap((order) => {
    const place = places.get(order.stationId)
    return place === undefined ? [] : [summaryOf(order, place)]
  })
}

function summaryOf(order: Order, { station, pricing }: Place): OrderSummaryView {
  const { sale, requested } = order
  const quote = order.quote ?? order.prepaidQuote
  const meteredFen = sale?.amountFen ?? requested?.amountFen ?? 0
  const isPaid = order.paidAt !== null
  return {
    orderId: order._id,
    kind: order.kind,
    state: order.state,
    stationName: station.name,
    nozzleNumber: order.nozzleNumber,
    productId: order.productId,
    grade: gradeOf(pricing, order.productId),
    volumeMl: sale?.volumeMl ?? requested?.volumeMl ?? 0,
    requestedBy: sale === null ? (requested?.by ?? null) : null,
    createdAt: order.createdAt,
    lockedUntil: order.lockedUntil,
    amountFen: isPaid ? paidFen(order) : (quote?.dueFen ?? meteredFen),
    savedFen: order.state === 'settled' ? (quote?.savedFen ?? 0) : 0,
    returnedFen: returnedFen(order),
    refundState: order.refundState,
    refundAsked: hasOpenRequest(order),
    reported: order.hasReport,
    invoiceState: order.invoiceState,
  }
}
