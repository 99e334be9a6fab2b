import { staff as contract } from '../../../core/contracts/staff'
import { set } from '../../../core/domain/decision'
import { payableAgain } from '../../../core/domain/orders/release'
import type { MeteredSale } from '../../../core/domain/orders/records'
import { action, type ActContext } from '../../common/runtime/action'
import { requireAtStation } from '../../common/runtime/caller'
import { recordOperation } from '../../common/services/operations'
import { giveUp, type GiveUpOutcome } from '../../common/services/release'

/** Takes a stuck lock off, never while its payment may still arrive (product decisions, Paying). */
export const releaseLock = action(contract.releaseLock, async (context) => {
  const { input, caller, db } = context
  const sale = await db.sales.require(input.saleId)
  requireAtStation(caller, sale)
  const outcome = await unlock(context, sale)
  await recordOperation(context, caller, {
    action: 'releaseLock',
    subject: sale._id,
    reason: input.reason,
    details: { outcome },
  })
  return { outcome }
})

async function unlock(context: ActContext, sale: MeteredSale): Promise<GiveUpOutcome> {
  if (sale.state !== 'locked') return 'nothingToDo'
  const order = sale.orderId === null ? null : await context.db.orders.get(sale.orderId)
  if (order !== null && order.state !== 'released') return (await giveUp(context, order, 'staff')).outcome
  return context.db.transaction(async (tx) => {
    const current = await tx.require('sales', sale._id)
    const same = current.state === 'locked' && current.orderId === sale.orderId
    return tx.save({
      changes: same ? [set('sales', payableAgain(current))] : [],
      result: same ? 'released' : 'nothingToDo',
    })
  })
}
