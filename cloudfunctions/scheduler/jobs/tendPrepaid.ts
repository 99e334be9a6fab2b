import { requestVoid } from '../../../core/domain/orders/authorisation'
import { isSilent } from '../../../core/domain/orders/closeAuthorisation'
import type { Authorisation, Order } from '../../../core/domain/orders/records'
import { openProblem, problemId } from '../../../core/domain/problems/problems'
import type { Job, JobContext } from '../../common/runtime/serveTimer'
import { finishPrepaidSale, refundUnused } from '../../common/services/prepaid'
import { each } from '../each'

/**
 * Pre-paid orders whose pump has been let deliver: settled when the sale is there, taken back when nobody used them,
 * refunded once the controller has confirmed that, and told of when it is silent for long (product decisions, Paying).
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
  else if (isSilent(authorisation, context.clock.now())) await tellOnce(context, order, authorisation)
  else if (authorisation.expiresAt <= context.clock.now()) await takeBack(context, authorisation)
}

/** Nothing but its controller, or a person who has read the pump, can end it: money waits, fuel may have been given. */
async function tellOnce({ db, clock, log }: JobContext, order: Order, { _id }: Authorisation): Promise<void> {
  const told = await db.transaction(async (tx) => {
    const at = clock.now()
    const known = await tx.get('problems', problemId('authorisationSilent', _id))
    if (known !== null || !isSilent(await tx.require('authorisations', _id), at)) return false
    const args = { order: order._id, nozzle: order.nozzleNumber, amount: order.quote?.dueFen ?? 0 }
    const facts = { stationId: order.stationId, subject: _id, orderId: order._id, args }
    return tx.save({ changes: [openProblem({ kind: 'authorisationSilent', ...facts }, at)], result: true })
  })
  if (told) log.error('an authorisation has not been heard of for long', { authorisationId: _id })
}

async function takeBack({ db }: JobContext, { _id }: Authorisation): Promise<void> {
  await db.transaction(async (tx) => {
    const authorisation = await tx.require('authorisations', _id)
    // Fuel has begun to flow meanwhile: the sale is on its way.
    if (authorisation.state !== 'fuelling') await tx.save(requestVoid(authorisation))
  })
}
