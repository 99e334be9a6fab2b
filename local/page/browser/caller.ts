import { call, tell } from './calls'
import { button, byId, element } from './dom'
import { sampleInput } from './sample'
import type { ActionDescription } from './shapes'
import { changed, on, store } from './store'
import { isTextKey, text } from './texts'

let input: HTMLTextAreaElement | undefined

/** The form that calls any action as the chosen person. */
export function startCaller(): void {
  on(['api', 'language', 'person', 'action'], render)
  render()
}

function render(): void {
  const host = byId('call-form')
  const { api } = store
  if (api === undefined) {
    host.replaceChildren(element('p', { class: 'quiet' }, text('loading')))
    return
  }
  if (Object.keys(api).length === 0) {
    host.replaceChildren(element('p', { class: 'quiet' }, text('notBuilt')))
    return
  }
  const description = currentAction()
  input = element('textarea', { id: 'call-input', rows: 9, spellcheck: 'false' })
  prefill()
  host.replaceChildren(
    element('label', { for: 'call-action' }, text('action')),
    actionPicker(),
    element(
      'p',
      { class: 'quiet' },
      `${text('allowedRoles')}: ${(description?.roles ?? []).map((role) => (isTextKey(role) ? text(role) : role)).join(' · ')}`,
    ),
    element('label', { for: 'call-input' }, text('input')),
    input,
    element(
      'div',
      { class: 'row' },
      button(text('send'), send, { class: 'primary' }),
      button(text('prefill'), prefill),
    ),
  )
}

function actionPicker(): HTMLSelectElement {
  const picker = element('select', { id: 'call-action' })
  for (const [functionName, actions] of Object.entries(store.api ?? {})) {
    const group = element('optgroup', { label: functionName })
    for (const action of Object.keys(actions))
      group.append(element('option', { value: `${functionName}.${action}` }, `${functionName}.${action}`))
    picker.append(group)
  }
  picker.value = `${store.functionName}.${store.action}`
  picker.addEventListener('change', () => {
    const [functionName = '', action = ''] = picker.value.split('.')
    chooseAction(functionName, action)
  })
  return picker
}

/** Chooses an action and fills in an input for it. */
export function chooseAction(functionName: string, action: string): void {
  store.functionName = functionName
  store.action = action
  changed('action')
}

function currentAction(): ActionDescription | undefined {
  return store.api?.[store.functionName]?.[store.action]
}

function prefill(): void {
  const description = currentAction()
  if (input !== undefined && description !== undefined)
    input.value = JSON.stringify(sampleInput(description.input), null, 2)
}

async function send(): Promise<void> {
  if (input === undefined) return
  let parsed: unknown
  try {
    parsed = JSON.parse(input.value)
  } catch {
    tell({ kind: 'failed', message: text('notJson') })
    return
  }
  await call(store.functionName, store.action, parsed)
}

/** Fills in the next action of a story, with what the last answer brought. */
export function proceedTo(functionName: string, action: string): void {
  chooseAction(functionName, action)
  byId('call').scrollIntoView({ block: 'start' })
}
