import { staff as contract } from '../../../core/contracts/staff'
import type { Change, Decision } from '../../../core/domain/decision'
import { closeUnused, linkSale } from '../../../core/domain/orders/closeAuthorisation'
import type { Order } from '../../../core/domain/orders/records'
import type { Transaction } from '../../common/data/transaction'
import { action, type ActionContext } from '../../common/runtime/action'
import { requireStation } from '../../common/runtime/caller'
import { operation } from '../../common/services/operations'
import { finishPrepaidSale, refundUnused } from '../../common/services/prepaid'
import { orderView } from '../../common/views/orders'

type Context = ActionContext<typeof contract.closeAuthorisation>

/**
 * Somebody has read a pump whose controller is silent, and ends what it was let deliver (C5; product decisions, Paying). The
 * money follows at once, and by the minute's sweep when that fails; the same request again changes nothing.
 */
export const closeAuthorisation = action(contract.closeAuthorisation, async (context) => {
  const { input, caller, db, clock } = context
  const known = await db.orders.require(input.orderId)
  requireStation(caller, known.stationId)
  await db.transaction((tx) => close(context, tx, known))
  if (input.outcome.kind === 'nothingDelivered') await refundUnused(context, known)
  else await finishPrepaidSale(context, await db.sales.require(input.outcome.saleId))
  return { order: await orderView(db, await db.orders.require(known._id), clock.now()) }
})

async function close(context: Context, tx: Transaction, known: Order): Promise<void> {
  const { input, caller } = context
  const { changes } = await decide(context, tx, known)
  const { kind } = input.outcome
  const done: Change[] =
    changes.length === 0
      ? []
      : [
          operation(context, caller, {
            action: 'closeAuthorisation',
            subject: known._id,
            reason: input.reason,
            details: input.outcome.kind === 'delivered' ? { kind, saleId: input.outcome.saleId } : { kind },
          }),
        ]
  await tx.save({ changes: [...done, ...changes], result: undefined })
}

async function decide(
  { input, clock }: Context,
  tx: Transaction,
  known: Order,
): Promise<Pick<Decision, 'changes'>> {
  const authorisation = await tx.require('authorisations', known.authorisationId ?? 'none')
  if (input.outcome.kind === 'nothingDelivered') return closeUnused(authorisation)
  const sale = await tx.require('sales', input.outcome.saleId)
  return linkSale({ authorisation, sale, at: clock.now() })
}
