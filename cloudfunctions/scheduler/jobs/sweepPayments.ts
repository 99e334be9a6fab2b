import { afterSweep } from '../../../core/domain/orders/attempts'
import type { Order } from '../../../core/domain/orders/records'
import type { Job, JobContext } from '../../common/runtime/serveTimer'
import { checkPayment } from '../../common/services/payments'
import { giveUp } from '../../common/services/release'
import { each } from '../each'

/** No longer than this does a tick wait for a payment that is about to be due. */
const waitAtMostMs = 15_000

/** Payments that are due to be asked about now, without waiting for any. */
export const sweepPayments: Job = { name: 'sweepPayments', run: sweepDue }

/**
 * Payments whose callback may be lost and whose app may be closed: asked about 5, 15 and 60 s after they began, then
 * every minute (product decisions, Paying). A tick is a minute, so it stays while one is due within seconds.
 */
export const awaitPayments: Job = {
  name: 'awaitPayments',
  run: async (context) => {
    for (;;) {
      await sweepDue(context)
      const waitMs = await untilNextDue(context)
      if (waitMs === null) return
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  },
}

async function sweepDue(context: JobContext): Promise<void> {
  await each(context, await dueOrders(context), (order) => sweep(context, order))
}

function dueOrders({ db, clock }: JobContext): Promise<Order[]> {
  return db.orders.find({
    where: { sweepAt: { lte: clock.now() } },
    orderBy: [['sweepAt', 'asc']],
    limit: 100,
  })
}

async function sweep(context: JobContext, order: Order): Promise<void> {
  const check = await checkPayment(context, order)
  if (check.status === 'paid') return
  const current = check.order
  if (current.lockedUntil <= context.clock.now() && check.status !== 'pending') {
    await giveUp(context, current, 'expired')
    return
  }
  await context.db.transaction(async (tx) => {
    const fresh = await tx.require('orders', order._id)
    await tx.save(afterSweep(fresh, context.clock.now()))
  })
}

/** Milliseconds until the next payment is due, or null when none is due soon or the time is nearly over. */
async function untilNextDue({ db, clock, stopAt }: JobContext): Promise<number | null> {
  const now = clock.now()
  const [next] = await db.orders.find({
    where: { sweepAt: { gt: now, lte: now + waitAtMostMs } },
    orderBy: [['sweepAt', 'asc']],
    limit: 1,
  })
  if (next === undefined || next.sweepAt >= stopAt) return null
  return Math.max(50, next.sweepAt - now)
}
