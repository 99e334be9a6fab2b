import type { Input, Output } from '../../../api/client'
import type { OrderView } from '../../../lib/core'
import { orderText } from '../../../text/order'
import { text, words } from '../../../text/text'
import { takenBack } from '../shared/refundText'

export type Preview = Output<'order', 'previewRefund'>
export type Cause = Input<'order', 'askRefund'>['cause']
export const causes = ['wrongAmount', 'wrongFuel', 'paidTwice', 'notDelivered', 'other'] as const

export function refundWords() {
  return words({
    loading: 'common.loading',
    signInTitle: 'orders.signInTitle',
    signInHint: 'orders.signInHint',
    cause: 'refund.causeTitle',
    howMuch: 'refund.howMuch',
    whole: 'refund.whole',
    part: 'refund.part',
    amount: 'refund.amount',
    words: 'refund.words',
    back: 'refund.back',
    arrival: 'refund.arrival',
  })
}

export function causeChips() {
  return causes.map((cause) => ({ cause, text: text(`refund.cause.${cause}`) }))
}

/** What a driver typed as yuan, in fen; null when it is no amount of money. */
export function fenOf(typed: string): number | null {
  const match = /^(\d{1,7})(?:\.(\d{0,2}))?$/.exec(typed.trim())
  if (match === null) return null
  const [, yuan = '0', decimals = ''] = match
  const fen = Number(yuan) * 100 + Number(decimals.padEnd(2, '0'))
  return fen > 0 ? fen : null
}

export interface Form {
  readonly cause: Cause | ''
  readonly whole: boolean
  readonly typed: string
  readonly text: string
}

export const emptyForm: Form = { cause: '', whole: true, typed: '', text: '' }

/** What is wrong with the form, in words; empty when it can be sent. */
export function problemOf(form: Form, refundableFen: number): string {
  if (form.cause === '') return text('refund.causeMissing')
  if (form.cause === 'other' && form.text.trim() === '') return text('refund.wordsMissing')
  if (form.whole) return ''
  return form.typed === '' ? text('refund.amountWrong') : amountProblem(form, refundableFen)
}

/** What is wrong with the amount as it stands; nothing is, before any of it is typed. */
export function amountProblem({ typed }: Form, refundableFen: number): string {
  if (typed === '') return ''
  const fen = fenOf(typed)
  if (fen === null) return text('refund.amountWrong')
  return fen > refundableFen ? text('refund.amountTooMuch', { most: refundableFen }) : ''
}

/** What will come back, and what is taken for it. */
export function previewView({ numbers }: Preview) {
  return {
    fen: numbers.payoutFen,
    lines: takenBack(numbers),
    act: text('refund.send', { amount: numbers.payoutFen }),
  }
}
export type PreviewView = ReturnType<typeof previewView>

/** The order a refund is asked of, in one line. */
export function orderLine(order: OrderView, refundableFen: number) {
  return { title: orderText(order), left: text('refund.left', { amount: refundableFen }) }
}
