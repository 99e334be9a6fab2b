import type { Output } from '../../../api/client'
import { named, text, words } from '../../../text/text'
import { whenText } from '../../../text/when'

export type FormAnswer = Output<'invoice', 'form'>
export type Listed = Output<'invoice', 'list'>
type Invoice = Listed['invoices'][number]['invoice']

export function invoiceWords() {
  return words({
    loading: 'common.loading',
    signInTitle: 'invoice.signInTitle',
    signInHint: 'invoice.signInHint',
    amount: 'invoice.amount',
    title: 'invoice.titleHeading',
    personal: 'invoice.personal',
    company: 'invoice.company',
    name: 'invoice.name',
    taxNumber: 'invoice.taxNumber',
    email: 'invoice.email',
    fromWechat: 'invoice.fromWechat',
    remember: 'invoice.remember',
    copy: 'invoice.copy',
    mine: 'invoice.mine',
    titles: 'invoice.titles',
    isDefault: 'invoice.default',
    setDefault: 'invoice.setDefault',
    remove: 'invoice.remove',
  })
}

type Tone = 'open' | 'done' | 'failed' | 'over'

const tones: Readonly<Record<Invoice['state'], Tone>> = {
  requested: 'open',
  accepted: 'open',
  issued: 'done',
  failed: 'failed',
  reversing: 'open',
  reversed: 'over',
}

/** Whether the provider has still to answer. */
export function isPending({ state }: Pick<Invoice, 'state'>): boolean {
  return tones[state] === 'open'
}

/** One invoice as a card shows it. */
export function invoiceCard(invoice: Invoice, now: number) {
  const { state, number, titleName, taxNumber, email, goodsName, requestedAt, issuedAt } = invoice
  const facts = [
    { name: text('invoice.name'), value: titleName },
    { name: text('invoice.taxNumber'), value: taxNumber ?? '' },
    { name: text('invoice.emailSent'), value: email ?? '' },
    { name: text('invoice.goods'), value: goodsName },
    { name: text('invoice.number'), value: number ?? '' },
    {
      name: text(issuedAt === null ? 'invoice.requestedAt' : 'invoice.issuedAt'),
      value: whenText(issuedAt ?? requestedAt, now),
    },
  ]
  return {
    invoiceId: invoice.invoiceId,
    orderId: invoice.orderId,
    fen: invoice.amountFen,
    state: text(`invoice.state.${state}`),
    hint: text(`invoice.hint.${state}`),
    tone: tones[state],
    title: titleName,
    number: number ?? '',
    facts: facts.filter(({ value }) => value !== ''),
  }
}
export type InvoiceCard = ReturnType<typeof invoiceCard>

/** What stands above the form: which order, from whom, how much. */
export function orderHead({ order, payee, invoiceableFen }: FormAnswer, now: number) {
  const { stationName, grade, volumeMl: volume, createdAt } = order
  return {
    orderId: order.orderId,
    title: text('invoice.order', { station: named(stationName), grade, volume }),
    when: whenText(createdAt, now),
    payee: text('invoice.payee', { payee }),
    fen: invoiceableFen,
    act: text('invoice.send', { amount: invoiceableFen }),
  }
}
export type OrderHead = ReturnType<typeof orderHead>

/** Invoices as the list shows them. */
export function invoiceRows(invoices: Listed['invoices'], now: number) {
  return invoices.map(({ invoice, stationName }) => ({
    ...invoiceCard(invoice, now),
    place: text('invoice.place', { station: named(stationName), when: whenText(invoice.requestedAt, now) }),
  }))
}
export type InvoiceRow = ReturnType<typeof invoiceRows>[number]
