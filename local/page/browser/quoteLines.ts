import { element } from './dom'
import { yuan } from './format'
import { text } from './texts'
import { say, type Reason } from './words'

interface Line {
  readonly amountFen: number
  readonly reason: Reason
}

/** A quote as the driver reads it, line by line; undefined when an answer carries none. */
export function quoteLines(data: unknown): HTMLElement | undefined {
  const { quote } = (data ?? {}) as {
    quote?: { lines?: readonly Line[]; dueFen: number; notApplied: readonly { readonly reason: Reason }[] }
  }
  if (quote?.lines === undefined) return undefined
  return element(
    'div',
    { class: 'sheet' },
    ...quote.lines.map(({ amountFen, reason }) =>
      element('div', { class: 'line' }, say(reason), element('span', {}, money(amountFen))),
    ),
    element('div', { class: 'line' }, text('due'), element('strong', {}, money(quote.dueFen))),
    ...quote.notApplied.map(({ reason }) => element('p', { class: 'quiet' }, say(reason))),
  )
}

const money = (fen: number): string => `${fen < 0 ? '−' : ''}¥${yuan(Math.abs(fen))}`
