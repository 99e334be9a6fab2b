import type { OrderView } from '../../../core/contracts/shapes'
import { invoiceableFen } from '../../../core/domain/invoices/invoice'
import { paidFen, prepaidOf } from '../../../core/domain/orders/paid'
import type { Order } from '../../../core/domain/orders/records'
import type { Pricing } from '../../../core/domain/pricing/records'
import type { Station } from '../../../core/domain/station/records'
import type { Database } from '../data/database'
import { pricingOf, stationOf } from '../services/catalogue'
import { gradeOf } from './prices'

/** An order as its driver sees it: names, amounts, where it stands (C9, E1–E2). */
export async function orderView(db: Database, order: Order, at: number): Promise<OrderView> {
  return viewOf(order, await placeOf(db, order.stationId, at))
}

/** Orders as their driver sees them; a station and its pricing are read once, however many are of it. */
export async function orderViews(db: Database, orders: readonly Order[], at: number): Promise<OrderView[]> {
  const places = new Map<string, Place>()
  const views: OrderView[] = []
  for (const order of orders) {
    const place = places.get(order.stationId) ?? (await placeOf(db, order.stationId, at))
    places.set(order.stationId, place)
    views.push(viewOf(order, place))
  }
  return views
}

/** Where an order was made: what its names come from. */
export interface Place {
  readonly station: Station
  readonly pricing: Pricing
}

/** Reads where an order was made. */
export async function placeOf(db: Database, stationId: string, at: number): Promise<Place> {
  const [station, pricing] = await Promise.all([stationOf(db, stationId, at), pricingOf(db, stationId, at)])
  return { station, pricing }
}

function viewOf(order: Order, { station, pricing }: Place): OrderView {
  const attempt = order.attempts.at(-1)
  const { sale, requested, earned } = order
  return {
    orderId: order._id,
    kind: order.kind,
    state: order.state,
    stationId: order.stationId,
    stationName: station.name,
    payee: station.legalEntity.name,
    nozzleNumber: order.nozzleNumber,
    vehicleId: order.vehicleId,
    productId: order.productId,
    grade: gradeOf(pricing, order.productId),
    volumeMl: sale?.volumeMl ?? requested?.volumeMl ?? 0,
    meteredFen: sale?.amountFen ?? requested?.amountFen ?? 0,
    createdAt: order.createdAt,
    endedAt: sale?.endedAt ?? null,
    lockedUntil: order.lockedUntil,
    quote: order.quote ?? order.prepaidQuote,
    requested,
    attempt:
      attempt === undefined
        ? null
        : {
            outTradeNo: attempt.outTradeNo,
            state: attempt.state,
            amountFen: attempt.amountFen,
            expiresAt: attempt.expiresAt,
          },
    tenders: order.tenders.map(({ kind, amountFen, at: takenAt }) => ({ kind, amountFen, at: takenAt })),
    paidFen: paidFen(order),
    prepaid: prepaidOf(order),
    invoiceableFen: Math.max(0, invoiceableFen(order)),
    paidAt: order.paidAt,
    earned:
      earned === null
        ? null
        : { points: earned.points, tierBefore: earned.tierBefore, tierAfter: earned.tierAfter },
    refundedFen: order.refundedFen,
    refundState: order.refundState,
    invoiceState: order.invoiceState,
  }
}
