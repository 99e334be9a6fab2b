import type { Output } from '../../../api/client'
import type { OrderView } from '../../../lib/core'
import { orderStateText, orderText } from '../../../text/order'
import { comeBackFacts, type Fact, prepaidFacts } from '../../../text/prepaid'
import { named, reasonText, text, words } from '../../../text/text'
import { whenText } from '../../../text/when'
import { reportCard } from '../shared/reportText'
import { refundCards, requestCard } from './refunds'

export type OrderRecord = Output<'order', 'record'>

export function detailWords() {
  return words({
    loading: 'common.loading',
    signInTitle: 'orders.signInTitle',
    signInHint: 'orders.signInHint',
    fuel: 'detail.fuel',
    price: 'detail.price',
    why: 'quotePage.why',
    finalPrice: 'prepaid.finalPrice',
    paid: 'detail.paid',
    prepaid: 'detail.prepaid',
    refunds: 'detail.refunds',
    request: 'detail.request',
    withdraw: 'refund.withdraw',
    reports: 'detail.reports',
    answer: 'report.answer',
    number: 'detail.number',
    copy: 'detail.copy',
    payee: 'detail.payee',
    invoice: 'detail.invoice',
    refund: 'detail.refund',
    report: 'detail.report',
    call: 'detail.call',
  })
}

type Tone = 'open' | 'success' | 'plain'

/** How long after paying a driver may still stand at the pump. */
const JUST_PAID_MS = 15 * 60_000

/** What happens next, in one line; empty when nothing does. */
function nextText({ order, refundRequest, refunds, at }: OrderRecord): string {
  if (refundRequest?.state === 'asked') return text('detail.next.refundAsked')
  if (refunds.some(({ state }) => state !== 'succeeded' && state !== 'refused'))
    return text('detail.next.refunding')
  switch (order.state) {
    case 'locked':
    case 'awaitingPayment':
      return text('detail.next.open')
    case 'authorised':
      return text('detail.next.authorised', { nozzle: order.nozzleNumber })
    case 'settled':
      return at - (order.paidAt ?? 0) < JUST_PAID_MS ? text('detail.next.settled') : ''
    case 'released':
      return text('detail.next.released')
    case 'voided':
      return text('detail.next.voided')
  }
}

function toneOf({ state }: OrderView): Tone {
  if (state === 'locked' || state === 'awaitingPayment') return 'open'
  return state === 'settled' || state === 'authorised' ? 'success' : 'plain'
}

function facts({ order, vehicle, at: now }: OrderRecord): Fact[] {
  const { stationName, nozzleNumber, grade, volumeMl, quote, endedAt, createdAt } = order
  const delivered = order.requested === null || order.state === 'settled'
  return [
    { name: text('detail.station'), value: named(stationName) },
    { name: text('detail.nozzle'), value: text('detail.nozzleValue', { nozzle: nozzleNumber, grade }) },
    ...(delivered
      ? [{ name: text('detail.volume'), value: text('detail.litres', { volume: volumeMl }) }]
      : []),
    ...(quote === null
      ? []
      : [
          {
            name: text('detail.unitPrice'),
            value: text('detail.perLitre', { price: quote.unitPriceFenPerL }),
          },
        ]),
    ...(vehicle === null
      ? []
      : [
          {
            name: text('detail.vehicle'),
            value: [vehicle.plateHint, vehicle.name].filter((part) => part !== '').join(' '),
          },
        ]),
    {
      name: text(endedAt === null ? 'detail.createdAt' : 'detail.endedAt'),
      value: whenText(endedAt ?? createdAt, now),
    },
  ]
}

/** What was ordered beforehand, what flowed, and what came back with its state; null for who paid afterwards. */
function prepaid({ order, refunds }: OrderRecord) {
  const facts = prepaidFacts(order)
  if (facts === null) return null
  const difference = refunds.find(({ cause }) => cause === 'prepayDifference')
  return {
    facts: [...facts, ...comeBackFacts(order)],
    state: difference === undefined ? '' : text(`refund.state.${difference.state}`),
  }
}

function paidFacts(order: OrderView, now: number): Fact[] {
  const { tenders, earned, paidAt } = order
  return [
    ...tenders.map(({ kind, amountFen }) => ({
      name: text(`tender.${kind}`),
      value: text('detail.yuan', { amount: amountFen }),
    })),
    ...(paidAt === null ? [] : [{ name: text('detail.paidAt'), value: whenText(paidAt, now) }]),
    ...(earned === null || earned.points === 0
      ? []
      : [{ name: text('detail.earned'), value: text('detail.points', { points: earned.points }) }]),
  ]
}

/** The order's page. */
export function detailView(record: OrderRecord) {
  const { order, at, reports, refundableFen, refundRequest } = record
  const { quote, state, paidFen, invoiceState } = order
  const isOpen = state === 'locked' || state === 'awaitingPayment'
  const isPaid = state === 'settled'
  return {
    orderId: order.orderId,
    stationId: order.stationId,
    state: order.refundState === 'full' && isPaid ? text('detail.refundedAll') : orderStateText(order),
    tone: toneOf(order),
    fen: isOpen ? (quote?.dueFen ?? order.meteredFen) : paidFen > 0 ? paidFen : order.meteredFen,
    title: orderText(order),
    saved:
      isPaid && quote !== null && quote.savedFen > 0 ? text('detail.saved', { saved: quote.savedFen }) : '',
    next: nextText(record),
    facts: facts(record),
    lines:
      quote?.lines.map(({ code, reason, amountFen }) => ({
        code,
        label: reasonText(reason),
        fen: amountFen,
      })) ?? [],
    /** The sum under the lines; below 0 while nothing is paid for good. */
    finalFen: isPaid ? paidFen : -1,
    reasons: quote?.notApplied.map(({ reason }) => reasonText(reason)) ?? [],
    paid: paidFacts(order, at),
    prepaid: prepaid(record),
    refunds: refundCards(record),
    request: requestCard(refundRequest, at),
    reports: reports.map((report) => reportCard(report, at)),
    payee: order.payee,
    phone: record.stationPhone,
    isOpen,
    mayAgain: isPaid,
    rating: record.rating,
    mayRefund: refundableFen > 0 && refundRequest?.state !== 'asked',
    mayInvoice: isPaid && (invoiceState !== 'none' || order.invoiceableFen > 0),
    invoiceState: invoiceState === 'none' ? '' : text(`invoice.of.${invoiceState}`),
  }
}
export type DetailView = ReturnType<typeof detailView>
