import { insert, set, type Change, type Decision } from '../decision'
import { newInboxMessage } from '../messages/inbox'
import type { Member } from '../members/records'
import type { Order } from '../orders/records'
import type { Reason } from '../units/schema'
import { providerRef } from './invoice'
import type { Invoice } from './records'
import { NEVER } from '../units/never'

/** What an invoicing service says of one try. */
export type ProviderAnswer =
  | { readonly state: 'accepted' }
  | { readonly state: 'issued'; readonly number: string }
  | { readonly state: 'failed'; readonly problem: string }
  | { readonly state: 'reversed' }

/** After so many failed tries the member has to look at the title (platform facts §2). */
const MAX_TRIES = 4
const MINUTE = 60_000

/** When an open invoice is looked at next: soon at first, then ever later, every hour at last. */
function laterBy(invoice: Invoice, at: number): number {
  return at + Math.min(60 * MINUTE, Math.max(MINUTE / 2, at - invoice.requestedAt))
}

export interface ProgressInput {
  readonly invoice: Invoice
  readonly order: Order
  readonly member: Pick<Member, 'notifications'>
  /** The page that a message about the invoice opens. */
  readonly page: string
  readonly answer: ProviderAnswer
  readonly at: number
}

/**
 * Takes over what the provider says. An answer that the invoice is past already, or a repeated one, changes nothing; the
 * member is told once of each end (D13).
 */
export function takeAnswer(input: ProgressInput): Decision<Invoice> {
  const { invoice, answer, at } = input
  switch (answer.state) {
    case 'accepted':
      return isAwaited(invoice)
        ? keep({ ...invoice, state: 'accepted', nextTryAt: laterBy(invoice, at) })
        : same(invoice)
    case 'issued':
      return isAwaited(invoice) ? issued(input, answer.number) : putOff(input)
    case 'failed':
      return isAwaited(invoice) ? failed(input, answer.problem) : putOff(input)
    case 'reversed':
      return invoice.state === 'reversing' ? reversed(input) : same(invoice)
  }
}

function isAwaited({ state }: Invoice): boolean {
  return state === 'requested' || state === 'accepted'
}

function same(invoice: Invoice): Decision<Invoice> {
  return { changes: [], result: invoice }
}

function keep(invoice: Invoice, more: readonly Change[] = []): Decision<Invoice> {
  return { changes: [set('invoices', invoice), ...more], result: invoice }
}

/** A reversal that the provider has not made yet is asked for again later. */
function putOff({ invoice, at }: ProgressInput): Decision<Invoice> {
  return invoice.state === 'reversing' ? keep({ ...invoice, nextTryAt: laterBy(invoice, at) }) : same(invoice)
}

/**
 * An open invoice whose provider did not answer, or not to this try: it is looked at later, so that others get their turn.
 * @param providerRef the try that was asked about
 */
export function unanswered(invoice: Invoice, providerRef: string, at: number): Decision<Invoice> {
  const open = isAwaited(invoice) || invoice.state === 'reversing'
  if (!open || invoice.providerRef !== providerRef) return same(invoice)
  return keep({ ...invoice, nextTryAt: laterBy(invoice, at) })
}

function issued(input: ProgressInput, number: string): Decision<Invoice> {
  const { invoice, at } = input
  const content = { key: 'message.invoiceIssued', args: { amount: invoice.amountFen, number } }
  return ended(input, { state: 'issued', number, issuedAt: at, problem: null }, 'issued', content)
}

/** Tried again under a new reference, until it has failed too often. */
function failed(input: ProgressInput, problem: string): Decision<Invoice> {
  const { invoice, at } = input
  const tries = invoice.tries + 1
  if (tries >= MAX_TRIES) {
    const content = { key: 'message.invoiceFailed', args: { amount: invoice.amountFen } }
    return ended(input, { state: 'failed', tries, problem }, 'failed', content)
  }
  return keep({
    ...invoice,
    state: 'requested',
    tries,
    problem,
    providerRef: providerRef(invoice._id, tries),
    nextTryAt: at + MINUTE * 2 ** tries,
  })
}

function reversed(input: ProgressInput): Decision<Invoice> {
  const { invoice } = input
  const content = {
    key: 'message.invoiceReversed',
    args: { amount: invoice.amountFen, number: invoice.number ?? '' },
  }
  return ended(input, { state: 'reversed' }, 'reversed', content)
}

function ended(
  { invoice, order, member, page, at }: ProgressInput,
  end: Partial<Invoice> & Pick<Invoice, 'state'>,
  invoiceState: Order['invoiceState'],
  content: Reason,
): Decision<Invoice> {
  const messageKey = `${invoice._id}:${end.state}`
  const message = newInboxMessage(
    { memberId: invoice.memberId, messageKind: 'invoice', messageKey, content, page },
    member,
    at,
  )
  return keep({ ...invoice, ...end, nextTryAt: NEVER }, [
    set('orders', { ...order, invoiceState, changedAt: at }),
    insert('inboxMessages', message),
  ])
}

/**
 * Begins the red reversal of an issued invoice, before money goes back (product decisions, Paying): refined-oil invoices
 * cannot be voided. One that is not issued yet has to be waited for, so nothing changes.
 */
export function beginReversal(invoice: Invoice, at: number): Decision<Invoice> {
  return invoice.state === 'issued' ? keep({ ...invoice, state: 'reversing', nextTryAt: at }) : same(invoice)
}
