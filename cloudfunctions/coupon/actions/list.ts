import { coupon as contract } from '../../../core/contracts/coupon'
import type { Coupon } from '../../../core/domain/coupons/records'
import type { Database } from '../../common/data/database'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { couponView } from '../../common/views/coupons'

const limit = 100

/** The caller's coupons: what can be used (the soonest to lapse first), what was used, what is over (H4). */
export const list = action(contract.list, async ({ input, caller, db, clock }) => {
  const coupons = await read(db, memberIdOf(caller), input.state, clock.now())
  return { coupons: coupons.map(couponView) }
})

async function read(
  db: Database,
  memberId: string,
  state: 'available' | 'used' | 'lapsed',
  at: number,
): Promise<Coupon[]> {
  const soonestFirst = [['validUntil', 'asc'] as const]
  const latestFirst = [['validUntil', 'desc'] as const]
  switch (state) {
    case 'available':
      return db.coupons.find({
        where: { memberId, state: { in: ['available', 'reserved'] }, validUntil: { gte: at } },
        orderBy: soonestFirst,
        limit,
      })
    case 'used':
      return db.coupons.find({ where: { memberId, state: 'used' }, orderBy: latestFirst, limit })
    case 'lapsed': {
      const [over, lapsed] = await Promise.all([
        // The nightly job has not marked these yet.
        db.coupons.find({
          where: { memberId, state: 'available', validUntil: { lt: at } },
          orderBy: latestFirst,
          limit,
        }),
        db.coupons.find({ where: { memberId, state: 'lapsed' }, orderBy: latestFirst, limit }),
      ])
      return [...over, ...lapsed].slice(0, limit)
    }
  }
}
