import { coupon as contract } from '../../../core/contracts/coupon'
import { DomainError } from '../../../core/contracts/errors'
import { takeCoupon } from '../../../core/domain/coupons/take'
import type { Coupon } from '../../../core/domain/coupons/records'
import type { Database } from '../../common/data/database'
import { DuplicateKeyError } from '../../common/data/errors'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { couponView } from '../../common/views/coupons'

/** Taps at once meet at the same id; one that loses counts again, this often at most. */
const maxTries = 5

/** The caller takes a coupon, up to his limit, whatever he taps at once (H3). */
export const claim = action(contract.claim, async ({ input, caller, db, clock }) => {
  const memberId = memberIdOf(caller)
  for (let tries = 1; tries <= maxTries; tries += 1) {
    const coupon = await take(db, memberId, input.templateId, clock.now())
    if (coupon !== null) return { coupon: couponView(coupon) }
  }
  throw new DomainError('BUSY')
})

/** Null when another call took the same coupon first. */
async function take(db: Database, memberId: string, templateId: string, at: number): Promise<Coupon | null> {
  const [template, hadBefore] = await Promise.all([
    db.couponTemplates.get(templateId),
    db.coupons.count({ memberId, templateId }),
  ])
  if (template === null) throw new DomainError('COUPON_UNAVAILABLE', { templateId })
  const decision = takeCoupon(template, memberId, hadBefore, at)
  try {
    return await db.transaction((tx) => tx.save(decision))
  } catch (error) {
    if (error instanceof DuplicateKeyError) return null
    throw error
  }
}
