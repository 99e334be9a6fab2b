import { staff as contract } from '../../../core/contracts/staff'
import { recordDriveOff } from '../../../core/domain/orders/driveOff'
import { action } from '../../common/runtime/action'
import { requireAtStation } from '../../common/runtime/caller'
import { operation } from '../../common/services/operations'

/** Nobody paid and the car is gone: the pump is freed, the next driver is not shown this sale (D15). */
export const markDriveOff = action(contract.markDriveOff, async (context) => {
  const { input, caller, db } = context
  return db.transaction(async (tx) => {
    const sale = await tx.require('sales', input.saleId)
    requireAtStation(caller, sale)
    const decision = recordDriveOff(sale)
    const done = operation(context, caller, {
      action: 'markDriveOff',
      subject: sale._id,
      reason: input.reason,
    })
    const changes = decision.changes.length === 0 ? [] : [...decision.changes, done]
    return tx.save({ changes, result: { state: decision.result.state } })
  })
})
