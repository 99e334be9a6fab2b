import { DomainError } from '../../contracts/errors'
import type { PointsRules } from '../pricing/records'
import { multiplyHalfUp } from '../units/money'
import type { Reason } from '../units/schema'
import { addDays, businessDay, endOfDay } from '../units/time'
import type { Coupon, CouponTemplate } from './records'

/** What a coupon is tested on. */
export interface CouponUse {
  /** The threshold is tested on the metered amount, so that a better tier never loses a coupon. */
  readonly meteredFen: number
  readonly productId: string
  /** The driver's confirmation. */
  readonly at: number
  /** The order being priced again: what it has reserved or used counts as its own. */
  readonly orderId?: string
}

export type CouponUsability = { readonly usable: true } | { readonly usable: false; readonly reason: Reason }

/** The metered amount from which a coupon may be used, fen. */
export function couponThresholdFen(coupon: Pick<Coupon, 'benefit'>): number {
  return coupon.benefit.kind === 'productVoucher' ? 0 : coupon.benefit.thresholdFen
}

function refuse(
  coupon: Coupon,
  why: string,
  args: Readonly<Record<string, string | number>> = {},
): CouponUsability {
  const name = { nameZh: coupon.name.zh, nameEn: coupon.name.en }
  return { usable: false, reason: { key: `quote.not.coupon.${why}`, args: { ...name, ...args } } }
}

/** Whether a coupon may be used on a fuelling, and if not, why (H3, H4; product decisions, One order's price). */
export function couponUsable(coupon: Coupon, use: CouponUse): CouponUsability {
  const taken = coupon.state === 'reserved' || coupon.state === 'used'
  const own = taken && coupon.orderId === use.orderId
  if (coupon.state !== 'available' && !own) return refuse(coupon, coupon.state)
  if (use.at < coupon.validFrom) return refuse(coupon, 'notYet', { from: coupon.validFrom })
  if (use.at > coupon.validUntil && !own) return refuse(coupon, 'lapsed')
  if (coupon.benefit.kind === 'productVoucher') return refuse(coupon, 'shopOnly')
  if (coupon.productIds !== undefined && !coupon.productIds.includes(use.productId)) {
    return refuse(coupon, 'otherProduct')
  }
  const missing = couponThresholdFen(coupon) - use.meteredFen
  return missing > 0 ? refuse(coupon, 'threshold', { missing }) : { usable: true }
}

/** What a coupon takes off a fuelling, fen: never more than was metered; gifts and vouchers leave the price alone. */
export function couponOffFen(coupon: Pick<Coupon, 'benefit'>, meteredFen: number): number {
  const { benefit } = coupon
  switch (benefit.kind) {
    case 'moneyOff':
      return Math.min(benefit.offFen, meteredFen)
    case 'percentOff':
      return Math.min(
        multiplyHalfUp(meteredFen, benefit.offBasisPoints, 10_000),
        benefit.maxOffFen,
        meteredFen,
      )
    case 'freeGift':
    case 'productVoucher':
      return 0
  }
}

/** The id of a member's n-th coupon of a template: the database lets it be given once only. */
export function couponId(memberId: string, templateId: string, n: number): string {
  return `coupon:${memberId}:${templateId}:${n}`
}

/** A member's n-th coupon of a template, valid from receipt to the end of its last day (H2, H4). */
export function issueCoupon(
  template: CouponTemplate,
  memberId: string,
  n: number,
  at: number,
  origin: Coupon['origin'],
): Coupon {
  return {
    _id: couponId(memberId, template._id, n),
    schema: 1,
    memberId,
    templateId: template._id,
    name: template.name,
    benefit: template.benefit,
    ...(template.productIds === undefined ? {} : { productIds: template.productIds }),
    state: 'available',
    orderId: '',
    receivedAt: at,
    validFrom: at,
    validUntil: endOfDay(addDays(businessDay(at), template.validDays)),
    usedAt: null,
    origin,
  }
}

/**
 * The coupon a member takes himself, `n` being the number of those he has had (H3).
 * @throws DomainError COUPON_UNAVAILABLE when it is not for claiming, not now, or he has had them all
 */
export function claimCoupon(
  template: CouponTemplate,
  memberId: string,
  hadBefore: number,
  at: number,
): Coupon {
  const open = template.status === 'published' && template.obtain === 'claim'
  const now = at >= template.claimFrom && at <= template.claimUntil
  if (!open || !now || hadBefore >= template.perMember) {
    throw new DomainError('COUPON_UNAVAILABLE', { templateId: template._id })
  }
  return issueCoupon(template, memberId, hadBefore + 1, at, 'claim')
}

function requireState(coupon: Coupon, states: readonly Coupon['state'][], orderId: string | null): void {
  const right = states.includes(coupon.state) && (orderId === null || coupon.orderId === orderId)
  if (!right) throw new DomainError('COUPON_UNUSABLE', { couponId: coupon._id, state: coupon.state })
}

/** Free again; what lapsed meanwhile comes back with some days more (product decisions, Points). */
function giveBack(coupon: Coupon, at: number, rules: Pick<PointsRules, 'returnedLotDays'>): Coupon {
  const renewedUntil = endOfDay(addDays(businessDay(at), rules.returnedLotDays))
  const validUntil = coupon.validUntil < at ? renewedUntil : coupon.validUntil
  return { ...coupon, state: 'available', orderId: '', usedAt: null, validUntil }
}

/** Sets an available coupon aside for an order. @throws DomainError COUPON_UNUSABLE */
export function reserveCoupon(coupon: Coupon, orderId: string): Coupon {
  requireState(coupon, ['available'], null)
  return { ...coupon, state: 'reserved', orderId }
}

/** Gives a reserved coupon back when its order is given up. @throws DomainError COUPON_UNUSABLE */
export function releaseCoupon(
  coupon: Coupon,
  orderId: string,
  at: number,
  rules: Pick<PointsRules, 'returnedLotDays'>,
): Coupon {
  requireState(coupon, ['reserved'], orderId)
  return giveBack(coupon, at, rules)
}

/** Uses a reserved coupon when its order is paid. @throws DomainError COUPON_UNUSABLE */
export function useCoupon(coupon: Coupon, orderId: string, at: number): Coupon {
  requireState(coupon, ['reserved'], orderId)
  return { ...coupon, state: 'used', usedAt: at }
}

/** Gives a used coupon back when its whole order is refunded. @throws DomainError COUPON_UNUSABLE */
export function returnCoupon(
  coupon: Coupon,
  orderId: string,
  at: number,
  rules: Pick<PointsRules, 'returnedLotDays'>,
): Coupon {
  requireState(coupon, ['used'], orderId)
  return giveBack(coupon, at, rules)
}

/** Lapses an available coupon whose time is over; any other stays as it is. */
export function lapseCoupon(coupon: Coupon, at: number): Coupon {
  return coupon.state === 'available' && coupon.validUntil < at ? { ...coupon, state: 'lapsed' } : coupon
}
