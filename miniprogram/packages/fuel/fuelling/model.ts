import type { CouponView, NozzleView, PayableSaleView, Quote } from '../../../lib/core'
import { orderText } from '../../../text/order'
import { failureText, named, reasonText, text, words } from '../../../text/text'
import { countdownText } from '../../../text/when'
import { prepayAllowed, prepayChips } from './prepay'
import type { FuellingState } from './state'

/** What the primary button does. */
export type Deed = 'look' | 'lock' | 'prepay' | 'pay' | 'ask' | 'none'

/** A controller silent for so long shows readings of the past. */
const STALE_AFTER_MS = 60_000

export function fuellingWords() {
  return words({
    loading: 'common.loading',
    pick: 'fuelling.pickHint',
    noNozzles: 'fuelling.noNozzles',
    isItYours: 'fuelling.isItYours',
    looking: 'fuelling.looking',
    noSale: 'fuelling.noSale',
    wait: 'fuelling.wait',
    byAmount: 'fuelling.byAmount',
    byVolume: 'fuelling.byVolume',
    prepay: 'fuelling.prepay',
    prepayHint: 'fuelling.prepayHint',
    why: 'quotePage.why',
    coupon: 'quotePage.coupon',
    release: 'quotePage.release',
    confirming: 'result.confirming',
    stalled: 'confirming.stalled',
    kept: 'common.offline',
  })
}

const tones = {
  offline: 'offline',
  ready: 'ready',
  calling: 'busy',
  authorised: 'busy',
  fuelling: 'busy',
  suspended: 'busy',
} as const satisfies Record<NozzleView['state'], string>

function tile(nozzle: NozzleView) {
  const { number, grade, state } = nozzle
  return { number, grade, stateText: text(`nozzle.${state}`), tone: tones[state] }
}

/** The running numbers of the nozzle picked, while it delivers. */
function running({ nozzles, nozzleNumber }: FuellingState) {
  const nozzle = nozzles.find(({ number }) => number === nozzleNumber)
  if (nozzle === undefined || (nozzle.state !== 'fuelling' && nozzle.state !== 'suspended')) return null
  return {
    title: text('delivery.metered', {
      nozzle: nozzle.number,
      grade: nozzle.grade,
      volume: nozzle.volumeMl,
    }),
    state: text(`nozzle.${nozzle.state}`),
    fen: nozzle.amountFen,
  }
}

function saleCard(sale: PayableSaleView, chosen: string) {
  const { nozzleNumber: nozzle, grade, volumeMl: volume, endedAt } = sale
  return {
    saleId: sale.saleId,
    title: text('delivery.metered', { nozzle, grade, volume }),
    ended: text('fuelling.endedAt', { endedAt }),
    fen: sale.amountFen,
    on: sale.saleId === chosen,
  }
}

function prepayCard({ prepay }: FuellingState) {
  if (prepay === null) return null
  const { by, units, typed } = prepay
  return {
    by,
    chips: prepayChips[by].map((value) => ({
      value,
      label:
        by === 'amount'
          ? text('fuelling.chipYuan', { yuan: value })
          : text('fuelling.chipLitres', { litres: value }),
      on: typed === '' && value === units,
    })),
    placeholder: text(by === 'amount' ? 'fuelling.otherYuan' : 'fuelling.otherLitres'),
    typed,
  }
}

function couponChips(coupons: readonly CouponView[], quote: Quote) {
  if (coupons.length === 0) return []
  const chips = coupons.map((coupon) => ({
    choice: coupon.couponId,
    label: named(coupon.name),
    on: coupon.couponId === quote.couponId,
  }))
  return [...chips, { choice: 'none', label: text('quotePage.noCoupon'), on: quote.couponId === null }]
}

/** The points switch: shown when points could pay something here. */
function pointsRow(quote: Quote) {
  if (quote.pointsUsable === 0 && quote.pointsUsed === 0) return null
  return {
    on: quote.pointsUsed > 0,
    label: text('quotePage.usePoints'),
    caption:
      quote.pointsUsed > 0
        ? text('quotePage.pointsUsed', { points: quote.pointsUsed })
        : text('quotePage.pointsUsable', { points: quote.pointsUsable }),
  }
}

/** The price on the screen: its lines, what did not apply and why, and the choices left (H1, D11). */
function priceCard({ order, quote, coupons }: FuellingState) {
  if (order === null || quote === null) return null
  return {
    title: orderText(order),
    payee: text('quotePage.payee', { payee: order.payee }),
    dueFen: quote.dueFen,
    lines: quote.lines.map(({ code, amountFen, reason }) => ({
      code,
      label: reasonText(reason),
      fen: amountFen,
    })),
    reasons: quote.notApplied.map(({ reason }) => reasonText(reason)),
    saved: quote.savedFen > 0 ? text('quotePage.saved', { saved: quote.savedFen }) : '',
    toEarn: quote.pointsToEarn > 0 ? text('quotePage.toEarn', { points: quote.pointsToEarn }) : '',
    coupons: couponChips(coupons, quote),
    points: pointsRow(quote),
    canGiveUp: order.state === 'locked',
  }
}

interface Bar {
  readonly deed: Deed
  readonly text: string
  readonly disabled: boolean
  /** The lesser way beside it; empty for none. */
  readonly other: string
}

function pickBar(state: FuellingState): Bar | null {
  const { nozzleNumber, sales, saleId, prepay } = state
  if (nozzleNumber === 0) return null
  if (prepay !== null) {
    const other = text('fuelling.postPay')
    return { deed: 'prepay', text: text('fuelling.prepayGo'), disabled: !prepayAllowed(prepay), other }
  }
  if (sales !== null && sales.length > 0) {
    return { deed: 'lock', text: text('fuelling.mine'), disabled: saleId === '', other: '' }
  }
  const other = running(state) === null ? text('fuelling.prepay') : ''
  return { deed: 'look', text: text('fuelling.lookAgain'), disabled: sales === null, other }
}

function bar(state: FuellingState): Bar | null {
  const { phase, quote, quoting, stalled } = state
  if (phase === 'pick') return pickBar(state)
  if (phase === 'confirming' && stalled) {
    return { deed: 'ask', text: text('confirming.askAgain'), disabled: false, other: text('confirming.back') }
  }
  if (phase !== 'quote' || quote === null) return null
  const pay = quote.dueFen === 0 ? text('quotePage.payNothing') : text('quotePage.pay', { due: quote.dueFen })
  return { deed: 'pay', text: quoting ? text('quotePage.working') : pay, disabled: quoting, other: '' }
}

function staleText({ offline, heardAt, liveAt }: FuellingState): string {
  if (offline) return text('failure.offline')
  return liveAt - heardAt > STALE_AFTER_MS ? text('fuelling.liveStale', { at: heardAt }) : ''
}

/** What the page shows of its state. */
export function fuellingView(state: FuellingState) {
  const { phase, failure, notice, signIn, busy } = state
  return {
    phase,
    failure: failure === null ? null : failureText(failure),
    notice,
    signIn,
    busy,
    offline: state.offline,
    stalled: state.stalled,
    stale: phase === 'pick' ? staleText(state) : '',
    tiles: state.nozzles.map(tile),
    selected: state.nozzleNumber,
    running: running(state),
    looking: state.nozzleNumber > 0 && state.sales === null,
    sales: (state.sales ?? []).map((sale) => saleCard(sale, state.saleId)),
    prepay: prepayCard(state),
    price: priceCard(state),
    bar: bar(state),
  }
}
export type FuellingView = ReturnType<typeof fuellingView>

/** How long the order is kept, over the pay button; empty when no order is kept. */
export function keptText({ phase, order }: FuellingState, now: number): string {
  if (phase !== 'quote' || order === null) return ''
  return text('quotePage.left', { left: countdownText(order.lockedUntil - now) })
}
