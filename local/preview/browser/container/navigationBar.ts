import { drawing, element } from './dom'

const BACK = 'M15.5 4.5 8 12l7.5 7.5'
const HOME = 'M4 11.5 12 5l8 6.5V20h-5.5v-5h-5v5H4z'

/** What is to the left of the title. */
export type LeftButton = 'back' | 'home' | 'none'

/** The bar above a page, as WeChat draws it. */
export class NavigationBar {
  readonly root: HTMLElement
  private readonly title = element('div', 'phone-nav-title')
  private readonly left = element('button', 'phone-nav-left')
  private readonly spinner = element('span', 'phone-nav-loading')

  constructor(onLeft: (button: LeftButton) => void) {
    this.title.setAttribute('role', 'heading')
    this.title.setAttribute('aria-level', '1')
    this.spinner.hidden = true
    const middle = element('div', 'phone-nav-middle', this.spinner, this.title)
    this.root = element('header', 'phone-nav-bar', element('div', 'phone-nav-row', this.left, middle))
    this.left.addEventListener('click', () => {
      onLeft((this.left.dataset['button'] as LeftButton | undefined) ?? 'none')
    })
  }

  setTitle(title: string): void {
    this.title.textContent = title
  }

  setLeft(button: LeftButton): void {
    this.left.dataset['button'] = button
    this.left.hidden = button === 'none'
    this.left.setAttribute('aria-label', button === 'home' ? '首页' : '返回')
    this.left.replaceChildren(drawing(button === 'home' ? HOME : BACK))
  }

  setColors(front: string, background: string): void {
    this.root.style.setProperty('--nav-front', front)
    this.root.style.setProperty('--nav-background', background)
  }

  setLoading(loading: boolean): void {
    this.spinner.hidden = !loading
  }

  setCustom(custom: boolean): void {
    this.root.hidden = custom
  }
}
