import { staff as contract } from '../../../core/contracts/staff'
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
  return {
    sales: sales.map(
      ({ _id: saleId, nozzleNumber, productId, volumeMl, amountFen, endedAt, state, lockedUntil }) => ({
        saleId,
        nozzleNumber,
        grade: gradeOf(pricing, productId),
        volumeMl,
        amountFen,
        endedAt,
        state,
        lockedUntil,
      }),
    ),
  }
})
