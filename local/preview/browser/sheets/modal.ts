import { openDialog } from './dialog'
import { button, element } from './dom'
import type { Stage } from './stage'
import { common } from './words'

export interface Modal {
  readonly title: string
  readonly content: string
  readonly showCancel?: boolean
  readonly cancelText?: string
  readonly cancelColor?: string
  readonly confirmText?: string
  readonly confirmColor?: string
  /** The person may write something; `content` is what stands there at first. */
  readonly editable?: boolean
  readonly placeholder?: string
}

export interface ModalAnswer {
  readonly isConfirmed: boolean
  /** What was written into an editable one. */
  readonly text: string
}

/** A question in the middle of the screen. Only its buttons end it. */
export function askModal(stage: Stage, modal: Modal): Promise<ModalAnswer> {
  const field =
    modal.editable === true
      ? element('input', { type: 'text', placeholder: modal.placeholder ?? '', 'aria-label': modal.title })
      : undefined
  if (field !== undefined) field.value = modal.content
  const answerTo = (close: (answer: ModalAnswer) => void, isConfirmed: boolean) => () => {
    close({ isConfirmed, text: field?.value ?? '' })
  }
  return openDialog<ModalAnswer>(stage, {
    label: modal.title === '' ? modal.content : modal.title,
    place: 'center',
    role: 'alertdialog',
    body: (close) => [
      element(
        'div',
        { class: 'sheet-modal' },
        modal.title === '' ? undefined : element('h2', {}, modal.title),
        field ?? element('p', {}, modal.content),
      ),
      element(
        'div',
        { class: 'sheet-split' },
        modal.showCancel === false
          ? undefined
          : coloured(
              button(modal.cancelText ?? stage.say(common.cancel), '', answerTo(close, false)),
              modal.cancelColor,
            ),
        coloured(
          button(modal.confirmText ?? stage.say(common.confirm), 'link', answerTo(close, true)),
          modal.confirmColor,
        ),
      ),
    ],
  })
}

function coloured(made: HTMLButtonElement, colour: string | undefined): HTMLButtonElement {
  if (colour !== undefined) made.style.color = colour
  return made
}
