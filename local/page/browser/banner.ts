import { button, byId, element } from './dom'
import { empty } from './environment'
import { on, store } from './store'
import { text } from './texts'

/** Says at the top what keeps the page from being used: no machine, a demo under way, nothing there. */
export function startBanner(): void {
  on(['language', 'demo', 'status'], render)
}

function render(): void {
  const { demo, unreachable } = store
  const making = demo?.state === 'making'
  document.body.toggleAttribute('data-making', making)
  byId('main').toggleAttribute('inert', making)
  byId('banner').replaceChildren(...content(unreachable))
}

function content(unreachable: boolean): Node[] {
  const { demo } = store
  if (unreachable) return [element('p', { class: 'bad', role: 'alert' }, text('unreachable'))]
  switch (demo?.state) {
    case 'making':
      return [
        element('p', { role: 'status' }, `${text('makingDemo')} ${demo.percent}%`),
        element('progress', { max: 100, value: demo.percent }),
      ]
    case 'failed':
      return [
        element('p', { class: 'bad', role: 'alert' }, `${text('demoFailed')}: ${demo.problem ?? ''}`),
        remake(),
      ]
    case 'none':
      return [element('p', {}, text('demoNone')), remake()]
    case 'made':
    case undefined:
      return []
  }
}

const remake = (): HTMLElement =>
  button(text('remake'), () => {
    empty(true)
  })
