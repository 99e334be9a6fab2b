import { set } from '../../../core/domain/decision'
import { payableAgain } from '../../../core/domain/orders/release'
import type { MeteredSale } from '../../../core/domain/orders/records'
import type { Job, JobContext } from '../../common/runtime/serveTimer'
import { giveUp } from '../../common/services/release'
import { each } from '../each'

/** Sales whose lock has run out: their payment is asked about and closed before others may pay (C11). */
export const expireLocks: Job = {
  name: 'expireLocks',
  run: async (context) => {
    const sales = await context.db.sales.find({
      where: { state: 'locked', lockedUntil: { lte: context.clock.now() } },
      orderBy: [['lockedUntil', 'asc']],
      limit: 100,
    })
    await each(context, sales, (sale) => expire(context, sale))
  },
}

async function expire(context: JobContext, sale: MeteredSale): Promise<void> {
  const order = sale.orderId === null ? null : await context.db.orders.get(sale.orderId)
  if (order !== null && (order.state === 'locked' || order.state === 'awaitingPayment')) {
    await giveUp(context, order, 'expired')
    return
  }
  if (order === null || order.state === 'released') await freeSale(context, sale._id)
}

/** A lock without an order behind it: of the till, or left by a call that died between its steps. */
async function freeSale({ db, clock }: JobContext, saleId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const sale = await tx.require('sales', saleId)
    const expired = sale.state === 'locked' && sale.lockedUntil <= clock.now()
    await tx.save({ changes: expired ? [set('sales', payableAgain(sale))] : [], result: undefined })
  })
}
