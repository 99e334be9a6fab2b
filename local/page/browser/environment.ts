import { button, byId, element } from './dom'
import { ask } from './machine'
import { changed, on, store } from './store'
import { text } from './texts'

/** What runs here, where its state is, and how to begin anew. */
export function startEnvironment(): void {
  on(['language', 'demo'], render)
  on(['status'], renderFunctions)
  render()
}

function render(): void {
  const making = store.demo?.state === 'making'
  byId('environment-body').replaceChildren(
    element(
      'dl',
      {},
      element('dt', {}, text('stateFolder')),
      element('dd', {}, element('code', {}, store.demo?.stateDir ?? text('notKept'))),
      element('dt', {}, text('faults')),
      element('dd', { id: 'fault-count' }, '0'),
      element('dt', {}, text('functions')),
      element('dd', { id: 'function-list' }),
    ),
    element(
      'div',
      { class: 'row' },
      button(text('remake'), empties(true), { disabled: making }),
      button(text('empty'), empties(false), { class: 'danger', disabled: making }),
    ),
  )
  renderFunctions()
}

function renderFunctions(): void {
  const { status } = store
  if (status === undefined) return
  byId('fault-count').textContent = String(status.faults)
  byId('function-list').replaceChildren(
    ...status.functions.map(({ name, instances }) =>
      element('span', { class: 'chip', title: `${instances} ${text('instances')}` }, `${name} ${instances}`),
    ),
  )
}

const empties = (demo: boolean) => (): void => {
  empty(demo)
}

/** Empties the environment; the demo shows its own progress while it is made. */
export function empty(demo: boolean): void {
  if (!confirm(text(demo ? 'confirmRemake' : 'confirmEmpty'))) return
  void ask('POST', '/local/reset', { demo }).then(() => {
    changed('called')
  })
}
