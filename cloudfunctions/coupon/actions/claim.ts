import { coupon as contract } from '../../../core/contracts/coupon'
import { DomainError } from '../../../core/contracts/errors'
import { takeCoupon } from '../../../core/domain/coupons/take'
import type { Coupon } from '../../../core/domain/coupons/records'
import { DuplicateKeyError } from '../../common/data/errors'
import { action, type ActionContext } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { couponView } from '../../common/views/coupons'

/** Taps at once meet at the same id; one that loses counts again, this often at most. */
const maxTries = 5

/** The caller takes a coupon, up to his limit, whatever he taps at once; the same request again is the same coupon (H3). */
export const claim = action(contract.claim, async (context) => {
  for (let tries = 1; tries <= maxTries; tries += 1) {
    const coupon = await take(context)
    if (coupon !== null) return { coupon: couponView(coupon) }
  }
  throw new DomainError('BUSY')
})

/** Null when another call took the same coupon first, or this one did and did not hear of it. */
async function take({
  input,
  caller,
  db,
  clock,
}: ActionContext<typeof contract.claim>): Promise<Coupon | null> {
  const { templateId, requestId } = input
  const memberId = memberIdOf(caller)
  const [template, had] = await Promise.all([
    db.couponTemplates.get(templateId),
    db.coupons.find({ where: { memberId, templateId }, limit: 1000 }),
  ])
  if (template === null) throw new DomainError('COUPON_UNAVAILABLE', { templateId })
  const decision = takeCoupon({ template, memberId, had, requestId, at: clock.now() })
  if (decision.changes.length === 0) return decision.result
  try {
    return await db.transaction((tx) => tx.save(decision))
  } catch (error) {
    if (error instanceof DuplicateKeyError) return null
    throw error
  }
}
