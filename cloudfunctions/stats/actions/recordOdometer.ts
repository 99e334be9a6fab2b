import { DomainError } from '../../../core/contracts/errors'
import { stats as contract } from '../../../core/contracts/stats'
import { set } from '../../../core/domain/decision'
import { requireLikelyOdometer } from '../../../core/domain/stats/consumption'
import { fuelRows } from '../../../core/domain/stats/rows'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { yearOfOrders } from '../yearOfOrders'

/** Notes the odometer of a fuelling, for the cost of a hundred kilometres (E5). Told again it is corrected. */
export const recordOdometer = action(contract.recordOdometer, async ({ input, caller, db, clock }) => {
  const memberId = memberIdOf(caller)
  const { orderId, odometerKm } = input
  const others = fuelRows(await yearOfOrders(db, memberId, clock.now())).filter(
    (row) => row.orderId !== orderId,
  )
  await db.transaction(async (tx) => {
    const order = await tx.get('orders', orderId)
    if (order?.memberId !== memberId) throw new DomainError('NOT_FOUND', { orderId })
    const { sale, vehicleId, state } = order
    if (state !== 'settled' || sale === null || vehicleId === null)
      throw new DomainError('ORDER_STATE', { state })
    const ofVehicle = others.filter((row) => row.vehicleId === vehicleId)
    if (odometerKm !== null) requireLikelyOdometer(ofVehicle, sale.endedAt, odometerKm)
    return tx.save({ changes: [set('orders', { ...order, odometerKm })], result: undefined })
  })
  return { orderId, odometerKm }
})
