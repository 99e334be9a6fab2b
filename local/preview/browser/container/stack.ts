import { CallFailure } from '../api/call'
import type { EventChannel } from './eventChannel'
import { Page, type PageSurroundings } from './page'
import type { Destination } from './route'

/** WeChat opens no more pages on top of each other than these. */
export const MAX_PAGES = 10

/** The pages that are open, the last in front; tabs that were left are kept behind. */
export class PageStack {
  private pages: Page[] = []
  private readonly tabs = new Map<string, Page>()
  private visible = true

  constructor(
    private readonly around: PageSurroundings,
    private readonly on: { ready(page: Page): void; front(page: Page): void },
  ) {}

  get all(): readonly Page[] {
    return this.pages
  }

  /** The page in front. @throws before the first page is there */
  get front(): Page {
    const page = this.pages.at(-1)
    if (page === undefined) throw new Error('no page is open yet')
    return page
  }

  navigateTo(to: Destination, channel: EventChannel | undefined): Page {
    if (this.isTab(to.route)) throw new CallFailure('can not navigateTo a tabbar page')
    if (this.pages.length >= MAX_PAGES) throw new CallFailure('webview count limit exceed')
    this.pages.at(-1)?.hide()
    return this.open(to, channel)
  }

  redirectTo(to: Destination): Page {
    if (this.isTab(to.route)) throw new CallFailure('can not redirectTo a tabbar page')
    this.drop(this.pages.pop())
    return this.open(to, undefined)
  }

  navigateBack(delta: number): void {
    if (this.pages.length <= 1) throw new CallFailure('cannot navigate back at first page.')
    const kept = Math.max(1, this.pages.length - delta)
    for (const page of this.pages.splice(kept).reverse()) this.drop(page)
    this.bringToFront()
  }

  reLaunch(to: Destination): Page {
    for (const page of this.pages.splice(0).reverse()) this.drop(page)
    for (const page of this.tabs.values()) page.unload()
    this.tabs.clear()
    return this.open(to, undefined)
  }

  switchTab(to: Destination): Page {
    if (!this.isTab(to.route)) throw new CallFailure('can not switch to no-tabBar page')
    const before = this.pages.at(-1)
    const kept = this.tabs.get(to.route)
    if (before === kept && kept !== undefined) return kept
    for (const page of this.pages.splice(0).reverse()) {
      if (this.tabs.get(page.to.route) === page) page.hide()
      else this.drop(page)
    }
    if (kept === undefined) return this.open({ route: to.route, query: {} }, undefined)
    this.pages = [kept]
    this.bringToFront()
    return kept
  }

  isTab(route: string): boolean {
    return this.around.built.app.tabBar?.list.some(({ pagePath }) => pagePath === route) ?? false
  }

  /** The app goes to the background or comes back; only the page in front hears of it. */
  setVisible(visible: boolean): void {
    this.visible = visible
    const page = this.pages.at(-1)
    if (visible) page?.show()
    else page?.hide()
  }

  private open(to: Destination, channel: EventChannel | undefined): Page {
    const page = new Page(to, channel, this.around)
    this.pages.push(page)
    if (page.isTab) this.tabs.set(to.route, page)
    page.frame.bar.setLeft(this.leftButton(page))
    this.raise(page)
    this.load(page)
    if (this.visible) page.show()
    this.on.ready(page)
    return page
  }

  /** A page that cannot be made stays in front as what it is: empty, with its error told. */
  private load(page: Page): void {
    try {
      page.load()
    } catch (error) {
      this.around.report(page.to.route, error)
    }
  }

  private leftButton(page: Page): 'back' | 'home' | 'none' {
    if (this.pages.length > 1) return 'back'
    return page.isTab || page.to.route === this.around.built.pages[0] ? 'none' : 'home'
  }

  private drop(page: Page | undefined): void {
    if (page === undefined) return
    if (this.tabs.get(page.to.route) === page) this.tabs.delete(page.to.route)
    page.unload()
  }

  private bringToFront(): void {
    this.raise(this.front)
    if (this.visible) this.front.show()
  }

  private raise(page: Page): void {
    for (const each of new Set([...this.tabs.values(), ...this.pages])) each.frame.setFront(each === page)
    this.on.front(page)
  }
}
