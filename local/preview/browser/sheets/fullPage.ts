import { openDialog } from './dialog'
import { button, element } from './dom'
import type { Stage } from './stage'
import { common } from './words'

/** One of WeChat's own pages: it fills the screen and has a head to go back by. */
export interface FullPage<T> {
  readonly title: string
  /** The answer of somebody who goes back. */
  readonly left: T
  /** What stands below the head. `close` ends it with the person's answer. */
  readonly body: (close: (answer: T) => void) => readonly Node[]
}

/** Shows such a page above the app until the person has answered or gone back. */
export function openFullPage<T>(stage: Stage, { title, left, body }: FullPage<T>): Promise<T> {
  return openDialog<T>(stage, {
    label: title,
    place: 'full',
    dismissed: { answer: left },
    body: (close) => {
      const goBack = button('‹', 'close', () => {
        close(left)
      })
      goBack.setAttribute('aria-label', stage.say(common.back))
      const head = element('h2', {}, title)
      return [
        element('div', { class: 'sheet-bar' }, goBack, head, element('span', { class: 'close' })),
        ...body(close),
      ]
    },
  })
}
