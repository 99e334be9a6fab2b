import type { WindowJson } from '../engine/built'
import { element } from './dom'
import { NavigationBar, type LeftButton } from './navigationBar'
import { PullDown } from './pullDown'

/** The place of one page on the screen: bar, and the part that scrolls under it. */
export class PageFrame {
  readonly bar: NavigationBar
  readonly scroll = element('div', 'phone-scroll')
  readonly view = element('div', 'phone-view')
  readonly pullDown: PullDown
  readonly root: HTMLElement
  readonly placeholder = element('div', '')

  constructor(screen: HTMLElement, onLeft: (button: LeftButton) => void) {
    this.bar = new NavigationBar(onLeft)
    this.pullDown = new PullDown(this.scroll)
    this.scroll.append(this.placeholder)
    this.view.append(this.pullDown.root, this.scroll)
    this.root = element('section', 'phone-page', this.bar.root, this.view)
    screen.append(this.root)
    new ResizeObserver(() => {
      this.measure()
    }).observe(this.view)
    this.measure()
  }

  /** A page's `vh` is a hundredth of its own height, not of the window's. */
  private measure(): void {
    this.view.style.setProperty('--page-vh', `${this.view.clientHeight / 100}px`)
  }

  apply(window: WindowJson): void {
    const custom = window.navigationStyle === 'custom'
    const white = window.navigationBarTextStyle !== 'black'
    this.bar.setTitle(window.navigationBarTitleText ?? '')
    this.bar.setCustom(custom)
    this.bar.setColors(white ? '#fff' : '#000', window.navigationBarBackgroundColor ?? '#000')
    this.view.style.setProperty('--safe-area-inset-top', custom ? 'var(--status-bar)' : '0px')
    this.view.style.backgroundColor = window.backgroundColor ?? '#fff'
    this.pullDown.style(window.enablePullDownRefresh === true, window.backgroundTextStyle ?? 'dark')
    this.scroll.classList.toggle('locked', window.disableScroll === true)
  }

  setFront(front: boolean): void {
    this.root.classList.toggle('front', front)
    this.root.inert = !front
  }

  remove(): void {
    this.root.remove()
  }
}
