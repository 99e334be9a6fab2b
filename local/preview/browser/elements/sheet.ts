import { element } from '../container/dom'
import { phoneHost } from './context'

export interface SheetOptions {
  readonly title: string
  readonly body: HTMLElement
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** A sheet from below with two buttons, as WeChat shows its pickers. @returns closes it, as if cancelled */
export function openSheet({ title, body, onDone, onCancel }: SheetOptions): () => void {
  const { phone } = phoneHost()
  const english = phone.settings.language === 'en'
  const cancel = element('button', 'phone-sheet-cancel', english ? 'Cancel' : '取消')
  const done = element('button', 'phone-sheet-done', english ? 'Done' : '确定')
  const head = element('div', 'phone-sheet-head', cancel, element('span', 'phone-sheet-title', title), done)
  const panel = element('div', 'phone-sheet-panel', head, body)
  panel.setAttribute('role', 'dialog')
  if (title !== '') panel.setAttribute('aria-label', title)
  const shade = element('div', 'phone-sheet', panel)
  shade.dataset['theme'] = phone.settings.theme
  const close = (act: () => void): void => {
    if (!shade.isConnected) return
    shade.remove()
    act()
  }
  cancel.addEventListener('click', () => {
    close(onCancel)
  })
  done.addEventListener('click', () => {
    close(onDone)
  })
  shade.addEventListener('click', (event) => {
    if (event.target === shade) close(onCancel)
  })
  phone.layer.append(shade)
  return () => {
    close(onCancel)
  }
}
