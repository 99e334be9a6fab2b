import type { OrderResult, OrderView, RefundView, TierView } from '../../../lib/core'
import { orderText } from '../../../text/order'
import { comeBackFacts, prepaidFacts } from '../../../text/prepaid'
import { named, reasonText, text, words } from '../../../text/text'

export function resultWords() {
  return words({
    loading: 'common.loading',
    prepaid: 'detail.prepaid',
    finalPrice: 'prepaid.finalPrice',
    otherTitle: 'result.otherTitle',
    remind: 'result.remind',
    report: 'result.report',
  })
}

function headline(order: OrderView): string {
  switch (order.state) {
    case 'settled':
      return text(order.kind === 'prePay' ? 'result.finalPrice' : 'result.paid')
    case 'authorised':
      return text('fuelling.authorised', { nozzle: order.nozzleNumber })
    case 'voided':
      return text('result.voided')
    case 'released':
      return text('result.given')
    case 'locked':
    case 'awaitingPayment':
      return text('result.notPaid')
  }
}

/** How the order's invoice stands: it may be asked for once, over money paid (D13). */
function invoice(order: OrderView): { readonly may: boolean; readonly said: string; readonly send: string } {
  const amount = order.invoiceableFen
  const may = order.state === 'settled' && amount > 0 && order.invoiceState === 'none'
  const asked = order.invoiceState === 'requested' || order.invoiceState === 'issued'
  return { may, said: asked ? text('result.invoiceAsked') : '', send: text('result.invoiceSend', { amount }) }
}

/** Money on its way back: how much, why, and where it is now (C5, D8). */
function refundRow({ cause, state, amountFen }: RefundView) {
  const arrived = state === 'succeeded'
  return {
    label: text(cause === 'prepayDifference' ? 'result.difference' : 'result.refund'),
    fen: amountFen,
    state: text(arrived ? 'result.refundArrived' : 'result.refundOnItsWay'),
    arrived,
  }
}

/** A prepayment told to its end: what was given, what flowed, the price line by line, what came back. */
function prepaid(order: OrderView) {
  const facts = prepaidFacts(order)
  if (facts === null) return null
  const lines = (order.quote?.lines ?? []).map(({ code, reason, amountFen }) => ({
    code,
    label: reasonText(reason),
    fen: amountFen,
  }))
  return { facts, lines, fen: order.paidFen, back: comeBackFacts(order) }
}

/** The tier after this fuelling, and what is missing to the next (F9). */
function tierBar({ name, growth, next, fuelOffFenPerL: off }: TierView) {
  const percent = next === null ? 100 : Math.min(100, Math.floor((growth * 100) / next.thresholdGrowth))
  return {
    tier: named(name),
    percent: Math.max(0, percent),
    benefit: off === 0 ? '' : text('home.offPerLitre', { off }),
    caption:
      next === null
        ? text('home.growthTop', { growth })
        : text('home.growth', { growth, threshold: next.thresholdGrowth }),
    next: next === null ? '' : text('home.toNextTier', { missing: next.missingGrowth, tier: next.code }),
  }
}

/** Why the points are more than usual (H11, H13). */
function extras({ earned, quote }: OrderView): string {
  if (earned === null || earned.points === 0) return ''
  return (quote?.extras ?? []).map((extra) => text(`earnExtra.${extra}`)).join(' · ')
}

/** What the primary button leads to: an unpaid order is gone on with, a paid pump is waited at. */
type Way = 'pay' | 'pump' | 'done'

function wayOf({ state }: OrderView): Way {
  if (state === 'locked' || state === 'awaitingPayment') return 'pay'
  return state === 'authorised' ? 'pump' : 'done'
}

const acts = { pay: 'result.payAgain', pump: 'result.toPump', done: 'common.done' } as const

/** The page of an order that is over, or of one whose payment turns out not to have been made. */
export function resultView({ order, refunds, standing, rating }: OrderResult) {
  const { state, earned, quote } = order
  const over = state === 'settled'
  const way = wayOf(order)
  const summary = { saved: over ? (quote?.savedFen ?? 0) : 0, points: earned?.points ?? 0 }
  return {
    orderId: order.orderId,
    headline: headline(order),
    tone: over || state === 'authorised' ? 'success' : 'plain',
    title: orderText(order),
    fen: way === 'pay' ? (quote?.dueFen ?? order.meteredFen) : order.paidFen,
    summary: text('result.summary', summary),
    extras: extras(order),
    risen:
      earned !== null && earned.tierAfter !== earned.tierBefore
        ? text('result.tierRisen', { tier: earned.tierAfter })
        : '',
    prepaid: prepaid(order),
    refunds: refunds.map(refundRow),
    /** What was paid ahead has been delivered, too. */
    leave: over ? text('result.safeToLeave') : '',
    tier: over ? tierBar(standing.tier) : null,
    balance: over ? text('result.balance', { points: Math.max(0, standing.points) }) : '',
    invoice: invoice(order),
    /** Rated and reported is what was delivered. */
    over,
    rating,
    way,
    act: text(acts[way]),
  }
}
export type ResultView = ReturnType<typeof resultView>
