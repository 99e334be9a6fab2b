import { element } from './dom'

/** The two buttons at the upper right that WeChat puts on every page. */
export class Capsule {
  readonly root: HTMLElement

  constructor(on: { menu(): void; close(): void }) {
    const menu = element('button', 'phone-capsule-menu', element('i', ''), element('i', ''), element('i', ''))
    const close = element('button', 'phone-capsule-close', element('i', ''))
    menu.setAttribute('aria-label', '更多')
    close.setAttribute('aria-label', '关闭')
    menu.addEventListener('click', () => {
      on.menu()
    })
    close.addEventListener('click', () => {
      on.close()
    })
    this.root = element('div', 'phone-capsule', menu, close)
  }

  setDark(dark: boolean): void {
    this.root.classList.toggle('dark', dark)
  }
}
