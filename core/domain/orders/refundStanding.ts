import type { Member } from '../members/records'
import type { Pricing } from '../pricing/records'
import { growthToTakeBack, restoreFuelling, takeBackFuelling } from '../tiers/growth'
import { riseTier, tierAfterTakeBack, tierRank } from '../tiers/tiers'
import { countFuelling } from '../tiers/visits'
import { cumulativeShare } from '../units/money'
import { dayOfMonth, weekMonday } from '../units/time'
import type { Earned, Order, Refund } from './records'
import type { RefundPlan } from './refundPlan'

type Fuelling = Member['fuelling']

/** Takes a fuelling out of the counts again, when its whole order is refunded: the first one is still to come then. */
export function uncountFuelling(fuelling: Fuelling, fuelledAt: number): Fuelling {
  const count = Math.max(0, fuelling.count - 1)
  const sameWeek = fuelling.week.monday === weekMonday(fuelledAt)
  const week = sameWeek
    ? { ...fuelling.week, fuellings: Math.max(0, fuelling.week.fuellings - 1) }
    : fuelling.week
  return count === 0
    ? { ...fuelling, count, firstAt: null, lastAt: null, week }
    : { ...fuelling, count, week }
}

export interface StandingTakenBack {
  readonly member: Member
  readonly earned: Earned
}

/**
 * Takes growth out of the month of the original fuelling and lets the tier fall at once when the growth that raised it is
 * gone – but not below what the member had before this very fuelling raised him.
 */
export function takeBackStanding(plan: RefundPlan, at: number, pricing: Pricing): StandingTakenBack {
  const { order, member, stillPaidFen, numbers } = plan
  const takenPoints = numbers.pointsTakenBack + numbers.pointsWithheld
  const { earned, sale, settledAt } = order
  const back = growthToTakeBack(earned, stillPaidFen, pricing.growth)
  const growth = takeBackFuelling(member, earned.growthMonth, back.day, back.paidFen)
  const fallen = tierAfterTakeBack(member, { ...member, growth }, settledAt, at, pricing)
  const raised = earned.tierAfter !== earned.tierBefore
  const tooLow = raised && tierRank(fallen.code, pricing) < tierRank(earned.tierBefore, pricing)
  const tier = tooLow ? { code: earned.tierBefore, since: at } : fallen
  const fuelling =
    numbers.whole && sale !== null ? uncountFuelling(member.fuelling, sale.endedAt) : member.fuelling
  return {
    member: { ...member, growth, tier, fuelling },
    earned: {
      ...earned,
      takenBackPoints: earned.takenBackPoints + takenPoints,
      takenBackGrowthFen: earned.takenBackGrowthFen + back.paidFen,
      growthDay: back.day === 0 ? earned.growthDay : 0,
    },
  }
}

/**
 * Puts growth, tier and count back when a refund was refused for good.
 * A day that the refund disqualified qualifies again when what is paid reaches the amount.
 */
export function restoreStanding(
  member: Member,
  order: Order & { readonly earned: Earned },
  refund: Pick<Refund, 'amountFen' | 'pointsTakenBack' | 'pointsWithheld'>,
  at: number,
  pricing: Pricing,
): StandingTakenBack {
  const { earned, sale, quote, refundState } = order
  const stillRefundedFen = order.refundedFen - refund.amountFen
  const targetFen = cumulativeShare(stillRefundedFen, quote?.dueFen ?? 0, earned.growthFen)
  const takenBackGrowthFen = stillRefundedFen === 0 ? 0 : targetFen
  const givenFen = earned.takenBackGrowthFen - takenBackGrowthFen
  const qualifies =
    earned.growthDay === 0 && earned.growthFen - takenBackGrowthFen >= pricing.growth.qualifyingFuellingFen
  const day = qualifies && sale !== null ? dayOfMonth(sale.endedAt) : 0
  const growth = restoreFuelling(member, earned.growthMonth, day, givenFen)
  const fuelling =
    refundState === 'full' && sale !== null ? countFuelling(member.fuelling, sale.endedAt) : member.fuelling
  const grown = { ...member, growth, fuelling }
  return {
    member: { ...grown, tier: riseTier(grown, at, pricing) },
    earned: {
      ...earned,
      takenBackPoints: earned.takenBackPoints - refund.pointsTakenBack - refund.pointsWithheld,
      takenBackGrowthFen,
      growthDay: earned.growthDay === 0 ? day : earned.growthDay,
    },
  }
}
