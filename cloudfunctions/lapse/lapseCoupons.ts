import { lapse } from '../../core/domain/coupons/lapse'
import type { Coupon } from '../../core/domain/coupons/records'
import { DuplicateKeyError } from '../common/data/errors'
import type { Job, JobContext } from '../common/runtime/serveTimer'

const pageSize = 50

/**
 * Coupons that were not used in time, until there is none left. It needs no checkpoint: what has lapsed is found no more,
 * and a coupon lapses once whoever does it.
 */
export const lapseCoupons: Job = {
  name: 'lapseCoupons',
  run: async (context) => {
    for (;;) {
      const over = await overdue(context)
      for (const coupon of over) {
        if (context.clock.now() >= context.stopAt) return
        await lapseOne(context, coupon)
      }
      if (over.length < pageSize) return
    }
  },
}

function overdue({ db, clock }: JobContext): Promise<Coupon[]> {
  return db.coupons.find({
    where: { state: 'available', validUntil: { lt: clock.now() } },
    orderBy: [['validUntil', 'asc']],
    limit: pageSize,
  })
}

async function lapseOne({ db, clock }: JobContext, { _id }: Coupon): Promise<void> {
  try {
    await db.transaction(async (tx) => tx.save(lapse(await tx.require('coupons', _id), clock.now())))
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error
  }
}
