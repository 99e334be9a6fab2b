import type { PayableSaleView } from '../../core/contracts/shapes'
import type { Pricing } from '../../core/domain/pricing/records'
import type { Database } from '../common/data/database'
import { gradeOf } from '../common/views/prices'

const shownSales = 5

export interface Deliveries {
  readonly sales: PayableSaleView[]
  /** Somebody else is paying one of the nozzle's. */
  readonly taken: boolean
}

/**
 * Finished, unpaid deliveries of a nozzle; those that somebody else is paying are left out (C11). One whose lock has run
 * out is begun anew by its driver, so it names no order any more (decision 0028).
 */
export async function payableSalesOf(
  db: Database,
  { stationId, nozzleNumber }: { readonly stationId: string; readonly nozzleNumber: number },
  memberId: string,
  pricing: Pick<Pricing, 'products'>,
  at: number,
): Promise<Deliveries> {
  const sales = await db.sales.find({
    where: { stationId, nozzleNumber, state: { in: ['payable', 'locked'] } },
    orderBy: [['endedAt', 'desc']],
    limit: 20,
  })
  const sold = sales.filter(({ kind, authorisationId }) => kind === 'retail' && authorisationId === null)
  const payable = sold.filter((sale) => sale.state === 'payable' || sale.lock?.holder.id === memberId)
  const views = payable.slice(0, shownSales).map((sale) => ({
    saleId: sale._id,
    nozzleNumber,
    productId: sale.productId,
    grade: gradeOf(pricing, sale.productId),
    volumeMl: sale.volumeMl,
    amountFen: sale.amountFen,
    priceFenPerL: sale.priceFenPerL,
    endedAt: sale.endedAt,
    orderId: sale.lock?.holder.id === memberId && sale.lockedUntil > at ? sale.orderId : null,
  }))
  return { sales: views, taken: payable.length < sold.length }
}
