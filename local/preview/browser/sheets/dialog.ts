import { element } from './dom'
import type { Stage } from './stage'

export interface Dialog<T> {
  /** How a screen reader announces it. */
  readonly label: string
  readonly place: 'bottom' | 'center' | 'full'
  readonly role?: 'dialog' | 'alertdialog'
  /** What it means to tap beside it or to press Escape; without one a choice has to be made. */
  readonly dismissed?: { readonly answer: T }
  /** What it shows. `close` ends it with the person's answer. */
  body(close: (answer: T) => void): readonly Node[]
}

/** Shows a dialog above the app until the person has answered. */
export function openDialog<T>(stage: Stage, dialog: Dialog<T>): Promise<T> {
  return new Promise((resolve) => {
    const before = document.activeElement
    const close = (answer: T): void => {
      if (!overlay.isConnected) return
      overlay.remove()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
      resolve(answer)
    }
    const panel = element('section', {
      class: `wechat-sheet sheet-${dialog.place}`,
      role: dialog.role ?? 'dialog',
      'aria-modal': 'true',
      'aria-label': dialog.label,
      tabindex: -1,
    })
    const overlay = element('div', { class: `sheet-mask mask-${dialog.place}` }, panel)
    const dismiss = (): void => {
      if (dialog.dismissed !== undefined) close(dialog.dismissed.answer)
    }
    keepTouchesIn(overlay)
    overlay.addEventListener('click', (event) => {
      if (event.target === overlay) dismiss()
    })
    overlay.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') dismiss()
      if (event.key === 'Tab') keepFocus(event, panel)
    })
    panel.append(...dialog.body(close))
    stage.root.append(overlay)
    panel.focus({ preventScroll: true })
  })
}

/** What happens on a dialog is not the app's. */
function keepTouchesIn(overlay: HTMLElement): void {
  for (const name of ['touchstart', 'touchmove', 'touchend', 'mousedown', 'mouseup'])
    overlay.addEventListener(name, (event) => {
      event.stopPropagation()
    })
}

const FOCUSABLE = 'button:not([disabled]), input:not([disabled]), select, textarea, a[href]'

function keepFocus(event: KeyboardEvent, panel: HTMLElement): void {
  const stops = [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)]
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  const isAtEdge = document.activeElement === edge || document.activeElement === panel
  if (!isAtEdge) return
  event.preventDefault()
  ;(event.shiftKey ? stops.at(-1) : stops[0])?.focus()
}
