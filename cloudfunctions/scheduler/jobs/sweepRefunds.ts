import type { Job } from '../../common/runtime/serveTimer'
import { sendRefund } from '../../common/services/refunds'
import { each } from '../each'

/** Refunds that are not over: sent again under their number, or asked about (D8). */
export const sweepRefunds: Job = {
  name: 'sweepRefunds',
  run: async (context) => {
    const refunds = await context.db.refunds.find({
      where: {
        state: { in: ['requested', 'accepted', 'waitingFunds', 'abnormal'] },
        nextTryAt: { lte: context.clock.now() },
      },
      orderBy: [['nextTryAt', 'asc']],
      limit: 50,
    })
    await each(context, refunds, (refund) => sendRefund(context, refund._id))
  },
}
