import { DomainError } from '../../../core/contracts/errors'
import { order as contract } from '../../../core/contracts/order'
import { cancelUnused } from '../../../core/domain/orders/authorisation'
import { action } from '../../common/runtime/action'
import { refundUnused } from '../../common/services/prepaid'
import { orderView } from '../../common/views/orders'
import { ownOrder } from '../ownOrder'
import { pumpOf } from '../pumpOf'

/**
 * The caller takes back a pre-paid order that has not been used. Its pump is told, and the money follows when the pump has
 * confirmed: a delivery that begins meanwhile wins (C5; product decisions, Paying).
 */
export const cancelPrepay = action(contract.cancelPrepay, async (context) => {
  const { input, caller, db, clock } = context
  const { _id, state, authorisationId } = await ownOrder(db, caller, input.orderId)
  if (authorisationId === null) throw new DomainError('ORDER_STATE', { state })
  const authorisation = await db.transaction(async (tx) =>
    tx.save(
      cancelUnused(await tx.require('orders', _id), await tx.require('authorisations', authorisationId)),
    ),
  )
  // The pump may have let go of it before.
  if (authorisation.state === 'voided') await refundUnused(context, await db.orders.require(_id))
  const order = await db.orders.require(_id)
  return { order: await orderView(db, order, clock.now()), pump: await pumpOf(db, order) }
})
