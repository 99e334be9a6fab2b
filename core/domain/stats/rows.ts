import type { Order } from '../orders/records'
import { sum } from '../units/money'

/** A paid fuelling as the figures of a driver count it. */
export interface FuelRow {
  readonly orderId: string
  /** The end of the fuelling, epoch ms. */
  readonly at: number
  readonly stationId: string
  readonly productId: string
  readonly vehicleId: string | null
  readonly volumeMl: number
  /** Money and balances paid, what came back taken off. */
  readonly paidFen: number
  readonly savedFen: number
  /** What the vehicle's odometer showed, when the driver told. */
  readonly odometerKm: number | null
}

/** The paid fuellings among orders; one that was refunded as a whole did not happen (E1). */
export function fuelRows(orders: readonly Order[]): FuelRow[] {
  return orders.flatMap((order): FuelRow[] => {
    const { sale } = order
    if (order.state !== 'settled' || sale === null || order.refundState === 'full') return []
    return [
      {
        orderId: order._id,
        at: sale.endedAt,
        stationId: order.stationId,
        productId: order.productId,
        vehicleId: order.vehicleId,
        volumeMl: sale.volumeMl,
        paidFen: Math.max(0, sum(order.tenders.map(({ amountFen }) => amountFen)) - order.refundedFen),
        savedFen: order.quote?.savedFen ?? 0,
        odometerKm: order.odometerKm,
      },
    ]
  })
}

export interface Totals {
  readonly fuellings: number
  readonly volumeMl: number
  readonly paidFen: number
  readonly savedFen: number
}

/** The sums of some fuellings. */
export function totalsOf(rows: readonly FuelRow[]): Totals {
  return {
    fuellings: rows.length,
    volumeMl: sum(rows.map(({ volumeMl }) => volumeMl)),
    paidFen: sum(rows.map(({ paidFen }) => paidFen)),
    savedFen: sum(rows.map(({ savedFen }) => savedFen)),
  }
}
