import { givePoints } from '../ledger/pointsPostings'
import { accounts } from '../ledger/accounts'
import type { PostingDraft } from '../ledger/journal'
import { fuelsOnBirthday } from '../members/birthday'
import type { Member } from '../members/records'
import { earnRate, multiplierPercent, pointsEarned } from '../points/earn'
import { endFirstPromise, isFirstFuelling } from '../points/firstFuelling'
import { lotExpiry } from '../points/lots'
import type { Pricing, Quote } from '../pricing/records'
import { addFuelling } from '../tiers/growth'
import { riseTier } from '../tiers/tiers'
import { countFuelling } from '../tiers/visits'
import { businessMonth, dayOfMonth } from '../units/time'
import type { Earned } from './records'

export interface AwardInput {
  readonly member: Member
  readonly orderId: string
  readonly productId: string
  readonly quote: Pick<Quote, 'tier'>
  /** Money really paid; nothing on points, coupons or gift balance (product decisions, Points). */
  readonly paidFen: number
  /** The end of the fuelling: tier, birthday, week and growth count as of then. */
  readonly fuelledAt: number
  /** The payment: it decides when the points lapse. */
  readonly paidAt: number
  readonly at: number
  readonly pricing: Pricing
}

export interface Award {
  readonly member: Member
  readonly earned: Earned
  readonly postings: readonly PostingDraft[]
}

/** What a member gets for a paid fuelling: points in a lot, growth, a higher tier at once, one more fuelling (D9, F2, G1). */
export function award(input: AwardInput): Award {
  const { member, orderId, productId, quote, paidFen, fuelledAt, paidAt, at, pricing } = input
  const earnBasisPoints = earnRate(productId, pricing)
  const percent = multiplierPercent(
    {
      tier: quote.tier,
      birthday: fuelsOnBirthday(member, fuelledAt),
      firstFuelling: isFirstFuelling(member, orderId),
    },
    pricing,
  )
  const points = pointsEarned(paidFen, earnBasisPoints, percent)
  const lotExpiresOn = lotExpiry(paidAt, pricing.points)
  const lots = points > 0 ? [{ expiresOn: lotExpiresOn, points }] : []
  const given = givePoints(member, lots, accounts.pointsIssued)

  const { growth, qualifying } = addFuelling(member, fuelledAt, paidFen, pricing.growth)
  const { fuelling } = endFirstPromise(given.member, orderId)
  const grown = { ...given.member, growth, fuelling: countFuelling(fuelling, fuelledAt) }
  const tier = riseTier(grown, at, pricing)
  return {
    member: { ...grown, tier },
    earned: {
      points,
      earnBasisPoints,
      multiplierPercent: percent,
      lotExpiresOn,
      growthMonth: businessMonth(fuelledAt),
      growthFen: paidFen,
      growthDay: qualifying ? dayOfMonth(fuelledAt) : 0,
      tierBefore: member.tier.code,
      tierAfter: tier.code,
      takenBackPoints: 0,
      takenBackGrowthFen: 0,
    },
    postings: given.postings,
  }
}
