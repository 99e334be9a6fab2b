import { set } from '../../core/domain/decision'
import { schemaVersion } from '../common/data/upgrades'
import type { Job, JobContext } from '../common/runtime/serveTimer'
import { describeError } from '../common/runtime/logger'

const pageSize = 50

/**
 * Orders that are stored in an older shape, until there is none left: reading brings them up to date, but a query finds what
 * is stored, and the order centre searches by fields that they have not. One that cannot be written is left for tomorrow.
 */
export const rewriteOrders: Job = {
  name: 'rewriteOrders',
  run: async (context) => {
    let cursor = ''
    for (;;) {
      const old = await context.db.orders.find({
        where: { schema: { lt: schemaVersion('orders') }, _id: { gt: cursor } },
        orderBy: [['_id', 'asc']],
        limit: pageSize,
      })
      for (const { _id } of old) {
        if (context.clock.now() >= context.stopAt) return
        await rewrite(context, _id)
        cursor = _id
      }
      if (old.length < pageSize) return
    }
  },
}

async function rewrite({ db, log }: JobContext, id: string): Promise<void> {
  try {
    await db.transaction(async (tx) =>
      tx.save({ changes: [set('orders', await tx.require('orders', id))], result: undefined }),
    )
  } catch (error) {
    log.error('an order stays in its old shape', { orderId: id, ...describeError(error) })
  }
}
