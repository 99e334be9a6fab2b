import type { OutputOf } from '../../../core/contracts/contract'
import { staff as contract } from '../../../core/contracts/staff'
import type { MeteredSale } from '../../../core/domain/orders/records'
import type { Pricing } from '../../../core/domain/pricing/records'
import { unpaidByFuellingPoint } from '../../../core/domain/station/unpaid'
import { action } from '../../common/runtime/action'
import { requireStation } from '../../common/runtime/caller'
import { pricingOf } from '../../common/services/catalogue'
import { gradeOf } from '../../common/views/prices'

/** Sales that are not over, newest first (C7, D15). */
export const openSales = action(contract.openSales, async ({ input, caller, db, clock }) => {
  requireStation(caller, input.stationId)
  const [sales, pricing] = await Promise.all([
    db.sales.find({
      where: { stationId: input.stationId, state: { in: ['payable', 'locked', 'settled'] } },
      orderBy: [['endedAt', 'desc']],
      limit: 100,
    }),
    pricingOf(db, input.stationId, clock.now()),
  ])
  return { sales: sales.map((sale) => saleView(sale, pricing)), unpaid: unpaidByFuellingPoint(sales) }
})

function saleView(sale: MeteredSale, pricing: Pricing): OutputOf<typeof contract.openSales>['sales'][number] {
  const {
    _id: saleId,
    nozzleNumber,
    fuellingPointId,
    volumeMl,
    amountFen,
    endedAt,
    state,
    lockedUntil,
  } = sale
  const grade = gradeOf(pricing, sale.productId)
  return { saleId, nozzleNumber, fuellingPointId, grade, volumeMl, amountFen, endedAt, state, lockedUntil }
}
