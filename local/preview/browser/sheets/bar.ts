import { button, element } from './dom'
import type { Stage } from './stage'
import { common } from './words'

/** The head of a dialog that fills the screen: back, and its title. */
export function bar(stage: Stage, title: string, back: () => void): HTMLElement {
  const goBack = button('‹', 'close', back)
  goBack.setAttribute('aria-label', stage.say(common.back))
  return element(
    'div',
    { class: 'sheet-bar' },
    goBack,
    element('h2', {}, title),
    element('span', { class: 'close' }),
  )
}
