import type { Output } from '../../../api/client'
import { addDays, businessDay, formatHundredths, formatInteger, type CouponBenefit } from '../../../lib/core'
import { serviceNow } from '../../../store/session'
import { named, text } from '../../../text/text'

export type OpenAnswer = Output<'coupon', 'open'>
export type OwnCoupon = OpenAnswer['coupons'][number]
export type Claimable = OpenAnswer['claimable'][number]

export const shelves = ['usable', 'claimable', 'used', 'lapsed'] as const
export type Shelf = (typeof shelves)[number]

/** The shelf that is looked at first. */
export const firstShelf = (): Shelf => 'usable'

/** Days before its last one from which a coupon is marked (H4). */
const soonDays = 3

/** Whole yuan are said without their decimals. */
function yuan(fen: number): string {
  return fen % 100 === 0 ? formatInteger(fen / 100) : formatHundredths(fen)
}

/** Chinese says what is left to pay, in tenths: 9.5 折 is 5% off. */
function percentText(offBasisPoints: number): string {
  const rate = String((10_000 - offBasisPoints) / 1_000)
  return text('coupons.percent', { rateZh: rate, rateEn: String(offBasisPoints / 100) })
}

/** What it takes off, in the fewest signs, and the kind of thing that is. */
function worthOf(benefit: CouponBenefit) {
  switch (benefit.kind) {
    case 'moneyOff':
      return { worth: yuan(benefit.offFen), yuan: true, isNumber: true }
    case 'percentOff':
      return { worth: percentText(benefit.offBasisPoints), yuan: false, isNumber: false }
    case 'freeGift':
      return { worth: named(benefit.gift), yuan: false, isNumber: false }
    case 'productVoucher':
      return { worth: named(benefit.product), yuan: false, isNumber: false }
  }
}

function thresholdText(benefit: CouponBenefit): string {
  if (benefit.kind === 'productVoucher') return text('coupons.inShop')
  const { thresholdFen: threshold } = benefit
  return threshold === 0 ? text('coupons.noThreshold') : text('coupons.threshold', { threshold })
}

function faceOf(benefit: CouponBenefit, fuels: readonly string[] | null) {
  const shop = benefit.kind === 'productVoucher'
  return {
    ...worthOf(benefit),
    threshold: thresholdText(benefit),
    kind: text(`coupons.kind.${benefit.kind}`),
    fuels: shop
      ? text('coupons.inShop')
      : fuels === null
        ? text('coupons.allFuels')
        : text('coupons.fuels', { fuels: fuels.join(' ') }),
    note: benefit.kind === 'percentOff' ? text('coupons.percentMax', { max: benefit.maxOffFen }) : '',
    rule: text(shop || benefit.kind === 'freeGift' ? 'coupons.rule.shop' : 'coupons.rule.money'),
  }
}

/** Until when it holds: the last days are counted. */
function validity(coupon: OwnCoupon, now: number): { readonly validity: string; readonly soon: boolean } {
  const day = businessDay(coupon.validUntil)
  if (coupon.state === 'used') {
    return {
      validity: text('coupons.usedAt', { day: businessDay(coupon.usedAt ?? coupon.validUntil) }),
      soon: false,
    }
  }
  if (coupon.validUntil < now) return { validity: text('coupons.lapsedAt', { day }), soon: false }
  if (coupon.state === 'reserved') return { validity: text('coupons.reserved'), soon: false }
  const today = businessDay(now)
  if (day === today) return { validity: text('coupons.lastDay'), soon: true }
  for (let days = 1; days <= soonDays; days += 1) {
    if (day === addDays(today, days)) return { validity: text('coupons.soon', { days }), soon: true }
  }
  return { validity: text('coupons.until', { day }), soon: false }
}

/** What can be done with it: fuel with it, or look at the order that holds or used it. */
function actOf({ state, orderId, benefit, validUntil }: OwnCoupon, now: number): string {
  if (orderId !== null) return text('coupons.seeOrder')
  const usable = state === 'available' && validUntil >= now && benefit.kind !== 'productVoucher'
  return usable ? text('coupons.use') : ''
}

/** A coupon the member has (H4). */
export function ticketOf(coupon: OwnCoupon, now: number) {
  const over = coupon.state === 'used' || coupon.state === 'lapsed' || coupon.validUntil < now
  return {
    id: coupon.couponId,
    orderId: coupon.orderId ?? '',
    name: named(coupon.name),
    ...faceOf(coupon.benefit, coupon.fuels),
    ...validity(coupon, now),
    tone: over ? 'over' : 'live',
    action: actOf(coupon, now),
  }
}
export type Ticket = ReturnType<typeof ticketOf>

/** An offer with no end worth naming: none is planned so far ahead. */
const OPEN_ENDED_MS = 3 * 365 * 86_400_000

/** Until when it can be taken, where that has an end, and how long it is good for then. */
function claimText({ claimUntil, validDays: days }: Claimable): string {
  return claimUntil - serviceNow() > OPEN_ENDED_MS
    ? text('coupons.claimAnyTime', { days })
    : text('coupons.claimUntil', { day: businessDay(claimUntil), days })
}

/** A coupon the member may take (H3). */
export function offerOf(offer: Claimable): Ticket {
  const face = faceOf(offer.benefit, offer.fuels)
  return {
    id: offer.templateId,
    orderId: '',
    name: named(offer.name),
    ...face,
    validity: claimText(offer),
    soon: false,
    note: [face.note, text('coupons.left', { per: offer.perMember, left: offer.left })]
      .filter((part) => part !== '')
      .join(' · '),
    tone: 'live',
    action: text('coupons.claim'),
  }
}

export function shelfTabs(chosen: Shelf, claimable: number) {
  return shelves.map((shelf) => ({
    shelf,
    text: text(`coupons.tab.${shelf}`),
    on: shelf === chosen,
    count: shelf === 'claimable' && claimable > 0 ? String(claimable) : '',
  }))
}
