import { requestVoid } from '../../../core/domain/orders/authorisation'
import type { Authorisation, Order } from '../../../core/domain/orders/records'
import type { Job, JobContext } from '../../common/runtime/serveTimer'
import { finishPrepaidSale, refundUnused } from '../../common/services/prepaid'
import { each } from '../each'

/**
 * Pre-paid orders whose pump has been let deliver: settled when the sale is there, taken back when nobody used them,
 * refunded once the controller has confirmed that (product decisions, Paying).
 */
export const tendPrepaid: Job = {
  name: 'tendPrepaid',
  run: async (context) => {
    const orders = await context.db.orders.find({
      where: { state: 'authorised' },
      orderBy: [['changedAt', 'asc']],
      limit: 100,
    })
    await each(context, orders, (order) => tend(context, order))
  },
}

async function tend(context: JobContext, order: Order): Promise<void> {
  const authorisation = await context.db.authorisations.require(order.authorisationId ?? 'none')
  if (authorisation.saleId !== null)
    await finishPrepaidSale(context, await context.db.sales.require(authorisation.saleId))
  else if (authorisation.state === 'voided') await refundUnused(context, order)
  else if (authorisation.expiresAt <= context.clock.now()) await takeBack(context, authorisation)
}

async function takeBack({ db }: JobContext, { _id }: Authorisation): Promise<void> {
  await db.transaction(async (tx) => {
    const authorisation = await tx.require('authorisations', _id)
    // Fuel has begun to flow meanwhile: the sale is on its way.
    if (authorisation.state !== 'fuelling') await tx.save(requestVoid(authorisation))
  })
}
