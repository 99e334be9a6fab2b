import { errorOf } from './calls'
import { button, byId, element } from './dom'
import { dateTime, span } from './format'
import { ask } from './machine'
import { changed, on, store } from './store'
import { text } from './texts'

let note = ''

/** The machine's clock to move, and its timers to fire. */
export function startTime(): void {
  on(['language', 'demo'], render)
  on(['status'], renderClock)
  render()
}

function render(): void {
  byId('time-body').replaceChildren(
    element('p', { id: 'clock', class: 'number' }),
    element('p', { id: 'clock-moved', class: 'quiet' }),
    element(
      'div',
      { class: 'row' },
      button(text('minutes5'), () => advance(5 * 60_000)),
      button(text('hour'), () => advance(3_600_000)),
      button(text('day'), () => advance(86_400_000)),
      button(text('backToNow'), () => act(() => ask('DELETE', '/local/clock'))),
    ),
    element('p', { class: 'quiet' }, text('travelling')),
    element(
      'ul',
      { class: 'plain timers' },
      ...(store.demo?.timers ?? []).map(({ functionName, schedule }) =>
        element(
          'li',
          {},
          element('span', {}, element('strong', {}, functionName), element('code', {}, schedule)),
          button(text('fire'), () => fire(functionName), { 'aria-label': `${text('fire')} ${functionName}` }),
        ),
      ),
    ),
    element('p', { id: 'time-note', role: 'status' }, note),
  )
  renderClock()
}

function renderClock(): void {
  const { status } = store
  if (status === undefined) return
  byId('clock').textContent = dateTime(status.now)
  byId('clock-moved').textContent =
    Math.abs(status.clockOffsetMs) < 1000
      ? text('realTime')
      : `${text('moved')} ${status.clockOffsetMs < 0 ? '−' : '+'}${span(status.clockOffsetMs)}`
}

const advance = (advanceMs: number): Promise<void> => act(() => ask('POST', '/local/clock', { advanceMs }))

const fire = (functionName: string): Promise<void> =>
  act(async () => {
    const answer = await ask('POST', `/local/timer/${encodeURIComponent(functionName)}`)
    note = `${text('fired')} ${functionName}: ${JSON.stringify(answer)}`
  })

async function act(what: () => Promise<unknown>): Promise<void> {
  note = ''
  try {
    await what()
  } catch (error) {
    note = errorOf(error)
  }
  byId('time-note').textContent = note
  changed('called')
}
