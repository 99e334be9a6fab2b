import type { Built, WindowJson } from '../engine/built'
import type { Engine, MountedRoot } from '../engine/engine'
import type { Theme } from '../host'
import { weighData } from './dataWeight'
import type { EventChannel } from './eventChannel'
import { PageFrame } from './frame'
import type { LeftButton } from './navigationBar'
import { writeQuery, type Destination } from './route'
import { watchScroll } from './scrolling'
import { windowOf } from './windowStyle'

export const TAB_BAR = 'custom-tab-bar/index'

/** What a page needs of what is around it. */
export interface PageSurroundings {
  readonly built: Built
  readonly engine: Engine
  readonly screen: HTMLElement
  theme(): Theme
  onLeft(button: LeftButton): void
  report(where: string, error: unknown): void
  warn(text: string): void
}

let lastId = 0

/** One page of the stack with its frame. */
export class Page {
  readonly id = (lastId += 1)
  readonly frame: PageFrame
  readonly isTab: boolean
  root: MountedRoot | undefined
  tabBar: MountedRoot | undefined
  shown = false
  /** Bytes of each `setData` of the page itself. */
  dataWeights: readonly number[] = []
  /** What `wx.setNavigationBar…` changed since. */
  private changed: WindowJson = {}

  constructor(
    readonly to: Destination,
    readonly channel: EventChannel | undefined,
    private readonly around: PageSurroundings,
  ) {
    const { screen, built } = around
    this.frame = new PageFrame(screen, (button) => {
      around.onLeft(button)
    })
    this.isTab = built.app.tabBar?.list.some(({ pagePath }) => pagePath === to.route) ?? false
    this.frame.root.dataset['route'] = to.route
    this.restyle()
    this.frame.pullDown.onRefresh = () => this.call('onPullDownRefresh')
    watchScroll(this.frame.scroll, () => this.window().onReachBottomDistance ?? 50, {
      scrolled: (scrollTop) => this.call('onPageScroll', { scrollTop }),
      reachedBottom: () => this.call('onReachBottom'),
    })
  }

  get caller(): Record<string, unknown> {
    if (this.root === undefined) throw new Error(`the page ${this.to.route} is not made yet`)
    return this.root.caller
  }

  window(): WindowJson {
    const { built, engine } = this.around
    return { ...windowOf(built, engine.json(this.to.route), this.around.theme()), ...this.changed }
  }

  restyle(changes: WindowJson = {}): void {
    this.changed = { ...this.changed, ...changes }
    this.frame.apply(this.window())
  }

  /** Makes the page and runs everything up to `onLoad`. */
  load(): void {
    const { engine } = this.around
    this.root = engine.create('wx-page', this.to.route, writeQuery(this.to.query))
    Object.assign(this.root.caller, {
      route: this.to.route,
      options: this.to.query,
      __route__: this.to.route,
      getOpenerEventChannel: () => this.channel ?? {},
      getPageId: () => `pageId:${this.id}`,
    })
    this.dataWeights = weighData(this.root.caller, (bytes) => {
      this.around.warn(`${this.to.route}: setData of ${bytes} bytes`)
    })
    const host = this.root.node.$$ as unknown as HTMLElement
    host.dataset['path'] = this.to.route
    if (this.isTab && this.around.built.app.tabBar?.custom === true) this.addTabBar(host)
    engine.attach(this.root, this.frame.placeholder)
    this.call('onLoad', this.to.query)
  }

  private addTabBar(host: HTMLElement): void {
    // Inside the page, whose variables and type it inherits.
    const place = document.createElement('div')
    host.append(place)
    this.tabBar = this.around.engine.create('custom-tab-bar', TAB_BAR)
    this.around.engine.attach(this.tabBar, place)
  }

  show(): void {
    if (this.shown) return
    this.shown = true
    this.call('onShow')
    this.each('show')
  }

  hide(): void {
    if (!this.shown) return
    this.shown = false
    this.call('onHide')
    this.each('hide')
  }

  unload(): void {
    this.shown = false
    this.call('onUnload')
    this.root?.release()
    this.tabBar?.release()
    this.frame.remove()
  }

  /** Calls a method of the page, if it has that one. */
  call(name: string, ...values: readonly unknown[]): unknown {
    const method = this.root?.caller[name]
    if (typeof method !== 'function') return undefined
    try {
      return Reflect.apply(method, this.root?.caller, values) as unknown
    } catch (error) {
      this.around.report(`${this.to.route} ${name}`, error)
      return undefined
    }
  }

  has(name: string): boolean {
    return typeof this.root?.caller[name] === 'function'
  }

  /** `pageLifetimes` of the page's components and of its tab bar. */
  each(name: string, ...values: unknown[]): void {
    this.root?.node.triggerPageLifetime(name, values)
    this.tabBar?.node.triggerPageLifetime(name, values)
  }
}
