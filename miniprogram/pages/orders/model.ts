import type { Output } from '../../api/client'
import type { OrderSummaryView } from '../../lib/core'
import { named, text, words } from '../../text/text'
import { whenText } from '../../text/when'

export type Listed = Output<'order', 'list'>
export const filters = ['all', 'toPay', 'paid', 'refunds', 'reported'] as const
export type Filter = (typeof filters)[number]

export function ordersWords() {
  return words({
    loading: 'common.loading',
    search: 'orders.search',
    clear: 'orders.clear',
    signInTitle: 'orders.signInTitle',
    signInHint: 'orders.signInHint',
    more: 'orders.more',
    end: 'orders.end',
    retry: 'common.retry',
  })
}

export function filterTabs() {
  return filters.map((filter) => ({ filter, text: text(`orders.filter.${filter}`) }))
}

/** One thing to choose among, or all of them at the head of the row. */
export function pickOf(
  all: string,
  choices: readonly { readonly id: string; readonly name: string }[],
  chosen: string,
) {
  const names = [all, ...choices.map(({ name }) => name)]
  const index = 1 + choices.findIndex(({ id }) => id === chosen)
  return { index, names, text: names[index] ?? '' }
}

/** One order as a row shows it. */
export interface OrderRow {
  readonly orderId: string
  readonly grade: string
  readonly title: string
  readonly station: string
  readonly when: string
  readonly fen: number
  readonly state: string
  readonly tone: 'open' | 'paid' | 'over'
  readonly tags: readonly string[]
}

/** A month with the orders of it that are loaded. */
export interface MonthSection {
  readonly month: string
  readonly title: string
  readonly sum: string
  readonly rows: readonly OrderRow[]
}

function titleText(order: OrderSummaryView): string {
  const { requestedBy, volumeMl: volume, amountFen: amount, nozzleNumber: nozzle } = order
  return requestedBy === 'amount'
    ? text('orders.byAmount', { amount, nozzle })
    : text('orders.byVolume', { volume, nozzle })
}

function toneOf({ state, refundState }: OrderSummaryView): OrderRow['tone'] {
  if (state === 'locked' || state === 'awaitingPayment') return 'open'
  return state === 'released' || state === 'voided' || refundState === 'full' ? 'over' : 'paid'
}

function tagsOf(order: OrderSummaryView): string[] {
  const { refundAsked, returnedFen, reported, invoiceState } = order
  return [
    ...(refundAsked ? [text('orders.tag.refundAsked')] : []),
    ...(returnedFen > 0 ? [text('orders.tag.returned', { amount: returnedFen })] : []),
    ...(reported ? [text('orders.tag.reported')] : []),
    ...(invoiceState === 'issued' ? [text('orders.tag.invoiced')] : []),
  ]
}

function rowOf(order: OrderSummaryView, now: number): OrderRow {
  const { orderId, grade, stationName, createdAt, amountFen } = order
  return {
    orderId,
    grade,
    title: titleText(order),
    station: named(stationName),
    when: whenText(createdAt, now),
    fen: amountFen,
    state: text(`order.${order.state}`),
    tone: toneOf(order),
    tags: tagsOf(order),
  }
}

/** `2027-03` as people say it. */
export function monthText(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return text('orders.month', { year, month: Number(number) })
}

/** Orders under their months; the sums are of whole months, as the service gave them. */
export function sections(
  orders: readonly OrderSummaryView[],
  months: Listed['months'],
  monthOf: (at: number) => string,
  now: number,
): MonthSection[] {
  const found = [...new Set(orders.map(({ createdAt }) => monthOf(createdAt)))]
  return found.map((month) => {
    const sum = months.find((one) => one.month === month)
    return {
      month,
      title: monthText(month),
      sum:
        sum === undefined || sum.orders === 0
          ? ''
          : text('orders.sum', { orders: sum.orders, volume: sum.volumeMl, paid: sum.paidFen }),
      rows: orders.filter(({ createdAt }) => monthOf(createdAt) === month).map((order) => rowOf(order, now)),
    }
  })
}

/** What an empty list says: nothing at all yet, or nothing of what was asked for. */
export function emptyText(isNarrowed: boolean): { readonly title: string; readonly hint: string } {
  return isNarrowed
    ? { title: text('orders.noneFound'), hint: text('orders.noneFoundHint') }
    : { title: text('orders.none'), hint: text('orders.noneHint') }
}
