import type { OutputOf } from '../../../core/contracts/contract'
import { DomainError } from '../../../core/contracts/errors'
import { points as contract } from '../../../core/contracts/points'
import type { CouponTemplate } from '../../../core/domain/coupons/records'
import { journalId } from '../../../core/domain/ledger/journal'
import { redeem as decideRedeem, redeemedCouponId } from '../../../core/domain/points/redeem'
import type { Redemption } from '../../../core/domain/pricing/records'
import { DuplicateKeyError } from '../../common/data/errors'
import { action, type ActionContext } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { homePricing } from '../../common/services/homePricing'
import { couponView } from '../../common/views/coupons'

type Context = ActionContext<typeof contract.redeem>

/** Points become a coupon, at once; the same request again answers the same coupon (G5). */
export const redeem = action(contract.redeem, async (context) => {
  const { input, caller, db, clock } = context
  const at = clock.now()
  const memberId = memberIdOf(caller)
  const pricing = await homePricing(db, at)
  const redemption = pricing.redemptions.find(({ redemptionId }) => redemptionId === input.redemptionId)
  if (redemption === undefined) throw new DomainError('NOT_FOUND', { redemptionId: input.redemptionId })
  const template = await db.couponTemplates.require(redemption.templateId)
  return (
    (await redeemedBefore(context, memberId, template)) ??
    (await redeemNow(context, memberId, { redemption, template, at }))
  )
})

interface Choice {
  readonly redemption: Redemption
  readonly template: CouponTemplate
  readonly at: number
}

type Answer = OutputOf<typeof contract.redeem>

async function redeemNow(context: Context, memberId: string, choice: Choice): Promise<Answer> {
  const { input, db } = context
  if (choice.template.status !== 'published') throw new DomainError('COUPON_UNAVAILABLE')
  try {
    const redeemed = await db.transaction(async (tx) => {
      // Before the balance is looked at: what this request has taken already would seem to be missing.
      if ((await tx.get('journals', redemptionId(memberId, input.requestId))) !== null) return null
      const member = await tx.require('members', memberId)
      return tx.save(decideRedeem({ ...choice, member, requestId: input.requestId }))
    })
    if (redeemed !== null) {
      return { available: redeemed.member.points.available, coupon: couponView(redeemed.coupon) }
    }
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error
  }
  const answer = await redeemedBefore(context, memberId, choice.template)
  if (answer === null) throw new DomainError('BUSY')
  return answer
}

function redemptionId(memberId: string, requestId: string): string {
  return journalId('redemption', `${memberId}:${requestId}`)
}

/** What the same request has become already, or null. */
async function redeemedBefore(
  { input, db }: Context,
  memberId: string,
  template: CouponTemplate,
): Promise<Answer | null> {
  const journal = await db.journals.get(redemptionId(memberId, input.requestId))
  if (journal === null) return null
  const [member, coupon] = await Promise.all([
    db.members.require(memberId),
    db.coupons.get(redeemedCouponId(memberId, template._id, input.requestId)),
  ])
  // The same request id with another choice is another act, which the journal's id forbids.
  if (coupon === null) throw new DomainError('INVALID_INPUT', { requestId: 'used for another redemption' })
  return { available: member.points.available, coupon: couponView(coupon) }
}
