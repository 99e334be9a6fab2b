import { button, byId, element } from './dom'
import { timeOfDay } from './format'
import { ask } from './machine'
import type { JournalEntry } from './shapes'
import { on } from './store'
import { isTextKey, text } from './texts'

const KINDS = [
  'function',
  'database',
  'payment',
  'message',
  'forecourt',
  'timer',
  'log',
  'refused',
  'fault',
] as const
const SHOWN = 60
const READ = 400
/** The controller asks every second or so; among the calls that would hide everything else. */
const CHATTER = 'forecourt by http'

let kind = 'function'
let entries: readonly JournalEntry[] = []
let last = 0

/** What the machine did, newest first: calls with their database round trips, payments, messages. */
export function startJournal(): void {
  on(['language'], render)
  render()
}

/** Reads on from where it was. A counter that fell back means that the environment was emptied. */
export async function refreshJournal(): Promise<void> {
  const query = new URLSearchParams({ limit: String(READ), ...(kind === '' ? {} : { kind }) })
  const answer = await ask<{ entries: readonly JournalEntry[]; last: number }>(
    'GET',
    `/local/journal?${query.toString()}`,
  )
  if (answer.last === last) return
  last = answer.last
  entries = answer.entries.filter((entry) => kind === '' || entry.title !== CHATTER).slice(-SHOWN)
  renderEntries()
}

function render(): void {
  byId('journal-kinds').replaceChildren(
    ...['', ...KINDS].map((each) =>
      button(
        kindName(each),
        async () => {
          kind = each
          last = -1
          await refreshJournal()
          render()
        },
        { class: 'chip', 'aria-pressed': String(kind === each) },
      ),
    ),
  )
  renderEntries()
}

function renderEntries(): void {
  const host = byId('journal-entries')
  const open = new Set([...host.querySelectorAll('details[open]')].map((each) => each.getAttribute('data-n')))
  if (entries.length === 0) {
    host.replaceChildren(element('p', { class: 'quiet' }, text('noEntries')))
    return
  }
  host.replaceChildren(
    ...[...entries].reverse().map((entry) => {
      const row = details(entry)
      row.open = open.has(String(entry.n))
      return row
    }),
  )
}

function details(entry: JournalEntry): HTMLDetailsElement {
  const took = (entry.detail as { durationMs?: number } | undefined)?.durationMs
  const facts = [
    took === undefined ? '' : `${Math.round(took)} ms`,
    entry.roundTrips === undefined ? '' : `${entry.roundTrips.database} db`,
  ].filter((fact) => fact !== '')
  return element(
    'details',
    { 'data-n': entry.n, 'data-kind': entry.kind },
    element(
      'summary',
      {},
      element('time', {}, timeOfDay(entry.at)),
      element('span', { class: 'chip' }, kindName(entry.kind)),
      element('span', { class: 'entry-title' }, entry.title),
      element('span', { class: 'quiet' }, facts.join(' · ')),
    ),
    element('pre', {}, JSON.stringify(entry.detail ?? null, null, 2)),
  )
}

function kindName(each: string): string {
  if (each === '') return text('all')
  const key = `kind${each.charAt(0).toUpperCase()}${each.slice(1)}`
  return isTextKey(key) ? text(key) : each
}
