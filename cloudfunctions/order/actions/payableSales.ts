import { order as contract } from '../../../core/contracts/order'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { pricingOf } from '../../common/services/catalogue'
import { gradeOf } from '../../common/views/prices'

const shownSales = 5

/** Finished, unpaid deliveries of a nozzle; those that somebody else is paying are left out (C11). */
export const payableSales = action(contract.payableSales, async ({ input, caller, db, clock }) => {
  const { stationId, nozzleNumber } = input
  const memberId = memberIdOf(caller)
  const [sales, pricing] = await Promise.all([
    db.sales.find({
      where: { stationId, nozzleNumber, state: { in: ['payable', 'locked'] } },
      orderBy: [['endedAt', 'desc']],
      limit: 20,
    }),
    pricingOf(db, stationId, clock.now()),
  ])
  const payable = sales.filter(
    (sale) =>
      sale.kind === 'retail' &&
      sale.authorisationId === null &&
      (sale.state === 'payable' || sale.lock?.holder.id === memberId),
  )
  return {
    sales: payable.slice(0, shownSales).map((sale) => ({
      saleId: sale._id,
      nozzleNumber,
      productId: sale.productId,
      grade: gradeOf(pricing, sale.productId),
      volumeMl: sale.volumeMl,
      amountFen: sale.amountFen,
      priceFenPerL: sale.priceFenPerL,
      endedAt: sale.endedAt,
      orderId: sale.lock?.holder.id === memberId ? sale.orderId : null,
    })),
  }
})
