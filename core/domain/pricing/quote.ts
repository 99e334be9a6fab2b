import { DomainError } from '../../contracts/errors'
import type { Coupon } from '../coupons/records'
import { fuelsOnBirthday } from '../members/birthday'
import type { Member } from '../members/records'
import { earnRate, multiplierPercent, pointsEarned } from '../points/earn'
import { isFirstFuelling } from '../points/firstFuelling'
import { lapseLots, pointsOf } from '../points/lots'
import { digest } from '../units/digest'
import { ceilShare } from '../units/money'
import { businessDay } from '../units/time'
import { applyLitreOffs } from './applyLitreOffs'
import { applyCoupon, type CouponStep } from './couponStep'
import { type Deduction, deductPoints } from './deduction'
import { chooseLitreOffs } from './litreOff'
import { productOf } from './prices'
import type { EarnExtra, NotApplied, Pricing, Quote, QuoteLine } from './records'

export interface QuoteInput {
  /** As received from the dispenser: its amount is the truth. */
  readonly metered: {
    readonly volumeMl: number
    readonly amountFen: number
    readonly priceFenPerL: number
    readonly productId: string
  }
  /** The end of the fuelling: campaign, weekday, week, tier and birthday count as of then. */
  readonly rulesAt: number
  /** The driver's confirmation: coupon and points count as of then. */
  readonly couponAt: number
  readonly member: Member
  readonly pricing: Pricing
  readonly coupon: Coupon | null
  /** 0: none; capped to what is usable. */
  readonly pointsWanted: number
  /** An order priced again: the coupon and the points it has taken already count as its own. */
  readonly own?: { readonly orderId: string; readonly points: number }
}

const NO_COUPON: CouponStep = { line: null, notApplied: null, offFen: 0 }

/** Points a member may spend at the confirmation: lots not lapsed, and what this very order has set aside. */
function spendablePoints({ member, couponAt, own }: QuoteInput): number {
  const unlapsed = pointsOf(lapseLots(member.points.lots, couponAt).lots)
  return Math.max(0, Math.min(unlapsed, member.points.available)) + (own?.points ?? 0)
}

function deductionLine(deduction: Deduction): QuoteLine[] {
  if (deduction.points === 0) return []
  const args = { points: deduction.points, amount: deduction.amountFen }
  const reason = { key: 'quote.pointsDeduction', args }
  return [{ code: 'pointsDeduction', amountFen: 0 - deduction.amountFen, reason }]
}

function deductionRefused(input: QuoteInput, deduction: Deduction, spendable: number): NotApplied[] {
  if (input.pointsWanted === 0 || deduction.points > 0) return []
  const reason =
    spendable === 0
      ? { key: 'quote.not.noPoints', args: {} }
      : {
          key: 'quote.not.deductionTooSmall',
          args: { perYuan: input.pricing.points.deductionPointsPerYuan },
        }
  return [{ code: 'pointsDeduction', reason }]
}

function extrasOf({ member, rulesAt, own }: QuoteInput): EarnExtra[] {
  return [
    ...(isFirstFuelling(member, own?.orderId) ? ['firstFuelling' as const] : []),
    ...(fuelsOnBirthday(member, rulesAt) ? ['birthday' as const] : []),
  ]
}

/** The steps up to the coupon: what comes off the fuel price itself, never under its floor. */
function priceFuel(input: QuoteInput, floorFenPerL: number): Pick<Quote, 'lines' | 'notApplied'> {
  const { metered, coupon, pricing } = input
  const chosen = chooseLitreOffs({ productId: metered.productId, ...input }, pricing)
  const roomFen = Math.max(0, metered.amountFen - ceilShare(floorFenPerL, metered.volumeMl, 1000))
  const litre = applyLitreOffs(chosen.offs, {
    volumeMl: metered.volumeMl,
    capFenPerL: pricing.litreOffCapFenPerL,
    floorFenPerL,
    roomFen,
  })
  const use = {
    meteredFen: metered.amountFen,
    productId: metered.productId,
    at: input.couponAt,
    ...(input.own === undefined ? {} : { orderId: input.own.orderId }),
  }
  const limits = { roomFen: roomFen - litre.offFen, floorFenPerL }
  const step = coupon === null ? NO_COUPON : applyCoupon(coupon, use, limits)
  const meteredReason = {
    key: 'quote.metered',
    args: { volume: metered.volumeMl, price: metered.priceFenPerL },
  }
  return {
    lines: [
      { code: 'metered', amountFen: metered.amountFen, reason: meteredReason },
      ...litre.lines,
      ...(step.line === null ? [] : [step.line]),
    ],
    notApplied: [
      ...chosen.notApplied,
      ...litre.notApplied,
      ...(step.notApplied === null ? [] : [step.notApplied]),
    ],
  }
}

/**
 * One order's price: metered amount, price-offs per litre, one coupon, points; each step as printed lines with reasons,
 * and every rule that did not apply with why (product decisions, One order's price; F4, H1, H5–H7, D11).
 * Amounts in fen, volumes in ml. `savedFen` is what came off the price; points are a means of payment and no saving.
 * @throws DomainError NOT_FOUND when the pricing document does not have the product
 */
export function quote(input: QuoteInput): Quote {
  const { metered, member, pricing } = input
  const product = productOf(metered.productId, pricing)
  if (product === null) throw new DomainError('NOT_FOUND', { productId: metered.productId })
  const fuel = priceFuel(input, product.floorFenPerL)
  const fuelFen = fuel.lines.reduce((total, line) => total + line.amountFen, 0)

  const spendable = spendablePoints(input)
  const usable = deductPoints(fuelFen, spendable, pricing.points)
  const deduction = deductPoints(fuelFen, Math.min(spendable, input.pointsWanted), pricing.points)
  const dueFen = fuelFen - deduction.amountFen
  const day = businessDay(input.rulesAt)
  const extras = extrasOf(input)
  const multiplier = multiplierPercent(
    {
      tier: member.tier.code,
      birthday: extras.includes('birthday'),
      firstFuelling: extras.includes('firstFuelling'),
    },
    pricing,
  )
  const shown = {
    meteredFen: metered.amountFen,
    volumeMl: metered.volumeMl,
    unitPriceFenPerL: metered.priceFenPerL,
    lines: [...fuel.lines, ...deductionLine(deduction)],
    dueFen,
    savedFen: metered.amountFen - fuelFen,
    couponId: fuel.lines.find((line) => line.code === 'coupon')?.ref ?? null,
    pointsUsed: deduction.points,
    pointsToEarn: pointsEarned(dueFen, earnRate(metered.productId, pricing), multiplier),
    multiplierPercent: multiplier,
    tier: member.tier.code,
    businessDay: day,
  }
  return {
    ...shown,
    extras,
    notApplied: [...fuel.notApplied, ...deductionRefused(input, deduction, spendable)],
    pointsUsable: usable.points,
    pointsUsableFen: usable.amountFen,
    pricingVersion: pricing.version,
    digest: digest(shown),
  }
}
