import { openDialog } from './dialog'
import { button, element } from './dom'
import type { Stage } from './stage'
import { common } from './words'

export interface ActionSheet {
  readonly title?: string
  readonly items: readonly string[]
  readonly itemColor?: string
}

/** A choice from below; undefined when it was closed. */
export function askAction(stage: Stage, sheet: ActionSheet): Promise<number | undefined> {
  return openDialog<number | undefined>(stage, {
    label: sheet.title ?? sheet.items.join(' / '),
    place: 'bottom',
    dismissed: { answer: undefined },
    body: (close) => [
      element(
        'div',
        { class: 'sheet-actions' },
        sheet.title === undefined ? undefined : element('p', { class: 'quiet' }, sheet.title),
        ...sheet.items.map((item, at) => {
          const choice = button(item, '', () => {
            close(at)
          })
          if (sheet.itemColor !== undefined) choice.style.color = sheet.itemColor
          return choice
        }),
        button(stage.say(common.cancel), 'last', () => {
          close(undefined)
        }),
      ),
    ],
  })
}
