import type { OrderView } from '../../../lib/core'
import { orderText } from '../../../text/order'
import { text, words } from '../../../text/text'

export function resultWords() {
  return words({
    loading: 'common.loading',
    invoice: 'result.invoice',
    personal: 'result.invoicePersonal',
    company: 'result.invoiceCompany',
    name: 'result.invoiceName',
    taxNumber: 'result.invoiceTaxNumber',
    email: 'result.invoiceEmail',
    remind: 'result.remind',
  })
}

/** What was really paid, fen: the tenders; points and coupons are no money. */
export function paidFen({ tenders }: OrderView): number {
  return tenders.reduce((total, tender) => total + tender.amountFen, 0)
}

function headline(order: OrderView): string {
  switch (order.state) {
    case 'settled':
      return text('result.paid')
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
  const amount = paidFen(order) - order.refundedFen
  const may = order.state === 'settled' && amount > 0 && order.invoiceState === 'none'
  const asked = order.invoiceState === 'requested' || order.invoiceState === 'issued'
  return { may, said: asked ? text('result.invoiceAsked') : '', send: text('result.invoiceSend', { amount }) }
}

/** The page of an order that is over, or of one whose payment turns out not to have been made. */
export function resultView(order: OrderView) {
  const { state, earned, quote, refundedFen } = order
  const over = state === 'settled'
  const open = state === 'locked' || state === 'awaitingPayment'
  const summary = { saved: over ? (quote?.savedFen ?? 0) : 0, points: earned?.points ?? 0 }
  return {
    orderId: order.orderId,
    headline: headline(order),
    tone: open || state === 'released' || state === 'voided' ? 'plain' : 'success',
    title: orderText(order),
    fen: open ? (quote?.dueFen ?? order.meteredFen) : paidFen(order),
    summary: text('result.summary', summary),
    risen:
      earned !== null && earned.tierAfter !== earned.tierBefore
        ? text('result.tierRisen', { tier: earned.tierAfter })
        : '',
    refunded: refundedFen > 0 ? text('result.refunded', { refunded: refundedFen }) : '',
    hint: over && order.kind === 'postPay' ? text('result.safeToLeave') : '',
    invoice: invoice(order),
    open,
    /** What the primary button says: an unpaid order is gone on with. */
    act: text(open ? 'result.payAgain' : 'common.done'),
  }
}
export type ResultView = ReturnType<typeof resultView>
