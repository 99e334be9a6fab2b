import { coupon as contract } from '../../../core/contracts/coupon'
import type { Coupon } from '../../../core/domain/coupons/records'
import type { Database } from '../../common/data/database'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { homePricing } from '../../common/services/homePricing'
import { ownCoupon, shownCoupons as limit, usableCoupons } from '../ownCoupons'

/** The caller's coupons: what can be used (the soonest to lapse first), what was used, what is over (H4). */
export const list = action(contract.list, async ({ input, caller, db, clock }) => {
  const at = clock.now()
  const [coupons, pricing] = await Promise.all([
    read(db, memberIdOf(caller), input.state, at),
    homePricing(db, at),
  ])
  return { coupons: coupons.map((coupon) => ownCoupon(coupon, pricing)) }
})

const latestFirst = [['validUntil', 'desc'] as const]

async function read(
  db: Database,
  memberId: string,
  state: 'available' | 'used' | 'lapsed',
  at: number,
): Promise<Coupon[]> {
  switch (state) {
    case 'available':
      return usableCoupons(db, memberId, at)
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
