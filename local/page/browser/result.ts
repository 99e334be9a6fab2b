import { lastOutcome, type Answered, type Outcome } from './calls'
import { byId, element } from './dom'
import { ask } from './machine'
import { offerPayment, readPayment } from './payment'
import { quoteLines } from './quoteLines'
import type { JournalEntry } from './shapes'
import { on } from './store'
import { text } from './texts'

/** The answer of the last call. */
export function startResult(): void {
  on(['language'], render)
  on(['result'], show)
  render()
}

function show(): void {
  render()
  const shown = lastOutcome()
  if (shown?.kind === 'answered') void addRoundTrips(shown)
}

function render(): void {
  byId('call-result').replaceChildren(...content(lastOutcome()))
}

function content(outcome: Outcome | undefined): Node[] {
  switch (outcome?.kind) {
    case undefined:
      return [element('p', { class: 'quiet' }, text('noResult'))]
    case 'running':
      return [element('p', { class: 'quiet' }, `${outcome.what} …`)]
    case 'failed':
      return [element('p', { class: 'bad', role: 'alert' }, outcome.message)]
    case 'answered':
      return answered(outcome)
  }
}

function answered({ answer, openid, functionName, action, tookMs }: Answered): Node[] {
  const what = `${functionName}.${action} · ${Math.round(tookMs)} ms`
  const trips = element('span', { id: 'call-trips' })
  const { result, error } = answer
  if (result === undefined)
    return [
      element('p', { class: 'bad' }, `${text('platformError')} ${error?.errCode ?? ''} · ${what}`, trips),
      element('pre', {}, error?.errMsg ?? ''),
    ]
  if (!result.ok)
    return [
      element('p', { class: 'bad' }, `${text('refused')} · ${result.error.message} · ${result.error.code}`),
      element('p', { class: 'quiet' }, what, trips),
      element('pre', {}, JSON.stringify(result.error.details ?? {}, null, 2)),
    ]
  const payment = readPayment(result.data)
  const lines = quoteLines(result.data)
  return [
    element('p', { class: 'good' }, `${text('succeeded')} · ${what}`, trips),
    ...(payment === undefined ? [] : [offerPayment(payment, openid)]),
    ...(lines === undefined ? [] : [lines]),
    element('pre', {}, JSON.stringify(result.data, null, 2)),
  ]
}

/** Every database call is a round trip; the journal counted them. */
async function addRoundTrips({ functionName, action, openid }: Answered): Promise<void> {
  const { entries } = await ask<{ entries: readonly JournalEntry[] }>(
    'GET',
    '/local/journal?kind=function&limit=20',
  )
  const own = entries.findLast((entry) => entry.title.startsWith(`${functionName}.${action} as ${openid}`))
  const trips = document.getElementById('call-trips')
  if (trips !== null && own?.roundTrips !== undefined)
    trips.textContent = ` · ${own.roundTrips.database} ${text('roundTrips')}`
}
