import type { CouponChoiceView, Quote, Reason } from '../../../../lib/core'
import { orderText } from '../../../../text/order'
import { named, reasonText, text } from '../../../../text/text'
import type { FuellingState } from '../state'
import { fuelWarning } from './vehicle'

/** Lines that have a row of their own, where they are chosen. */
const chosenLines: ReadonlySet<string> = new Set(['coupon', 'pointsDeduction'])

function lineFen({ lines }: Quote, code: string): number {
  return lines.find((line) => line.code === code)?.amountFen ?? 0
}

/** The coupon on this price, or how many there would be. */
function couponRow(coupons: readonly CouponChoiceView[], quote: Quote) {
  if (coupons.length === 0) return null
  const chosen = coupons.find(({ couponId }) => couponId === quote.couponId)
  const usable = coupons.filter(({ whyNot }) => whyNot === null).length
  const without = usable === 0 ? text('couponChoice.noneUsable') : text('couponChoice.usable', { usable })
  return {
    caption: chosen === undefined ? without : named(chosen.name),
    fen: lineFen(quote, 'coupon'),
    chosen: chosen !== undefined,
  }
}

/** The points switch: shown when points could pay something here. */
function pointsRow(quote: Quote) {
  if (quote.pointsUsable === 0 && quote.pointsUsed === 0) return null
  return {
    on: quote.pointsUsed > 0,
    caption:
      quote.pointsUsed > 0
        ? text('quotePage.pointsUsed', { points: quote.pointsUsed })
        : text('quotePage.pointsUsable', { points: quote.pointsUsable, off: quote.pointsUsableFen ?? 0 }),
    fen: lineFen(quote, 'pointsDeduction'),
  }
}

/** A reason beside the coupon's own name: without saying the name again. */
function bare({ key, args }: Reason): Reason {
  const rest = Object.entries(args).filter(([name]) => name !== 'nameZh' && name !== 'nameEn')
  return { key, args: Object.fromEntries(rest) }
}

/** Every coupon with its validity and what it takes off here, or why it cannot be used (H3, H4). */
export function couponChoices({ coupons, quote }: Pick<FuellingState, 'coupons' | 'quote'>) {
  const rows = coupons.map(({ couponId, name, offFen, whyNot, validUntil }) => ({
    choice: couponId,
    label: named(name),
    caption: whyNot === null ? text('couponChoice.until', { validUntil }) : reasonText(bare(whyNot)),
    value: offFen > 0 ? text('couponChoice.off', { off: offFen }) : '',
    on: couponId === quote?.couponId,
    disabled: whyNot !== null,
  }))
  const none = { choice: 'none', label: text('quotePage.noCoupon'), caption: '', value: '' }
  return [...rows, { ...none, on: quote?.couponId === null, disabled: false }]
}

function earning({ pointsToEarn: points, extras = [] }: Quote): string {
  if (points === 0) return ''
  const earn = text('quotePage.toEarn', { points })
  const why = extras.map((extra) => text(`earnExtra.${extra}`))
  return [earn, ...why].join(' · ')
}

/** The price on the screen: its lines, what did not apply and why, and the choices left (H1, D11). */
export function priceView(state: FuellingState) {
  const { phase, order, quote, coupons, claimable } = state
  if (phase !== 'quote' || order === null || quote === null) return null
  return {
    title: orderText(order),
    payee: text('quotePage.payee', { payee: order.payee }),
    dueFen: quote.dueFen,
    lines: quote.lines
      .filter(({ code }) => !chosenLines.has(code))
      .map(({ code, amountFen, reason }) => ({ code, label: reasonText(reason), fen: amountFen })),
    reasons: quote.notApplied.map(({ reason }) => reasonText(reason)),
    saved: quote.savedFen > 0 ? text('quotePage.saved', { saved: quote.savedFen }) : '',
    toEarn: earning(quote),
    coupon: couponRow(coupons, quote),
    claim: claimable === null ? '' : text('quotePage.claimable', { off: claimable.offFen }),
    points: pointsRow(quote),
    warning: fuelWarning(state, order.productId, order.kind === 'postPay'),
    // One whose payment was begun, too: the service closes it first, and finds out when it was made.
    canGiveUp: order.state === 'locked' || order.state === 'awaitingPayment',
    giveUp: text(order.kind === 'prePay' ? 'quotePage.giveUpPrepay' : 'quotePage.release'),
  }
}
