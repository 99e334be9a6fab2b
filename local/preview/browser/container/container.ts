import type * as glassEasel from 'glass-easel'
import { component } from 'glass-easel-miniprogram-adapter'
import { createWx } from '../api/registry'
import { containerFamilies } from '../api/families'
import type { Built } from '../engine/built'
import { Engine } from '../engine/engine'
import { setHost } from '../elements/context'
import { Gestures } from '../engine/gestures'
import { nextFrame } from '../engine/ready'
import { Sheets } from '../engine/sheets'
import type { ApiFamily, AppControl, EnterOptions, Host, Phone } from '../host'
import { appConfig } from './appConfig'
import { AppInstance } from './appInstance'
import { Capsule } from './capsule'
import { applyLayout, screenLayout } from './layout'
import type { Page } from './page'
import { parseUrl, type Destination } from './route'
import { shareContent } from './share'
import { PageStack } from './stack'

/** Names that a browser offers and a mini-program has not. */
const NOT_ON_PHONES = [
  'window',
  'document',
  'localStorage',
  'sessionStorage',
  'navigator',
  'location',
  'fetch',
]

export interface ContainerOptions {
  readonly built: Built
  readonly phone: Phone
  readonly screen: HTMLElement
  readonly families: readonly ApiFamily[]
  readonly start: { readonly path: string | undefined; readonly scene: number }
  readonly onWarning: (text: string) => void
}

/** The running app with everything around it. */
export class Container {
  readonly app: AppInstance
  readonly stack: PageStack
  readonly engine: Engine
  readonly host: Host
  readonly sheets: Sheets
  readonly launched: EnterOptions
  private entered: EnterOptions

  constructor(readonly options: ContainerOptions) {
    const { built, phone, screen } = options
    this.app = new AppInstance(this.report)
    this.sheets = new Sheets(phone.settings.theme)
    for (const { name, css } of built.styles) this.sheets.add(name, css)
    this.launched = this.launchOptions()
    this.entered = this.launched
    this.host = {
      phone,
      app: this.control(),
      openTypes: new Map(),
      menu: undefined,
      wx: () => wx,
    }
    setHost(this.host)
    let wx: Readonly<Record<string, unknown>> = {}
    const engine = new Engine({ built, onError: this.failed, ...this.engineReports() })
    this.engine = engine
    const capsule = new Capsule({
      menu: () => this.host.menu?.(),
      close: () => {
        this.host.app.hide()
        this.host.app.show()
      },
    })
    this.stack = new PageStack(
      {
        built,
        engine,
        screen,
        theme: () => phone.settings.theme,
        onLeft: (button) => {
          if (button === 'back') this.stack.navigateBack(1)
          else if (button === 'home') this.stack.reLaunch(this.firstPage())
        },
        report: this.failed,
        warn: this.options.onWarning,
      },
      {
        ready: (page) => {
          this.whenReady(page)
        },
        front: (page) => {
          capsule.setDark(page.window().navigationBarTextStyle !== 'black')
        },
      },
    )
    wx = createWx(this.host, [...containerFamilies(this), ...options.families])
    engine.start(this.globals(wx))
    screen.append(capsule.root)
    applyLayout(screen)
    new Gestures().install(screen)
    this.listen()
  }

  /** Runs app.ts and opens the first page. */
  launch(): void {
    try {
      this.engine.runApp()
    } catch (error) {
      this.failed('app.ts', error)
    }
    this.app.launch(this.entered)
    this.app.show(this.entered)
    const { path: route, query } = this.entered
    if (this.options.built.pages.includes(route)) this.stack.reLaunch({ route, query })
    else this.notFound({ route, query }, true)
  }

  /** A page that is not there: the app may say where to go instead. */
  notFound(to: Destination, isEntryPage: boolean): void {
    if (this.app.has('onPageNotFound'))
      this.app.call('onPageNotFound', { path: to.route, query: to.query, isEntryPage })
    else this.options.phone.report('app', new Error(`there is no page ${to.route}`))
    if (isEntryPage && this.stack.all.length === 0) this.stack.reLaunch(this.firstPage())
  }

  /** Gives every component and page these methods. */
  callerMethods(methods: Readonly<Record<string, unknown>>): void {
    Object.assign(component.ComponentCaller.prototype, methods)
  }

  /** The custom tab bar of the page that a component stands on. */
  tabBarOf(node: glassEasel.GeneralComponent | undefined): unknown {
    const element = node?.$$ as unknown as HTMLElement | undefined
    const page = this.stack.all.find(({ frame }) => frame.root.contains(element ?? null))
    return (page ?? this.stack.front).tabBar?.caller ?? null
  }

  enterOptions(): EnterOptions {
    return this.entered
  }

  private firstPage(): Destination {
    const { app, pages } = this.options.built
    return { route: app.entryPagePath ?? pages[0] ?? '', query: {} }
  }

  private launchOptions(): EnterOptions {
    const { path, scene } = this.options.start
    const { route, query } =
      path === undefined ? this.firstPage() : parseUrl(`/${path.replace(/^\//, '')}`, '')
    return { path: route, query, scene, referrerInfo: {} }
  }

  private globals(wx: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return {
      wx,
      App: (definition: Readonly<Record<string, unknown>>) => {
        this.app.define(definition)
      },
      getApp: () => this.app.get(),
      getCurrentPages: () => this.stack.all.flatMap(({ root }) => (root === undefined ? [] : [root.caller])),
      requirePlugin: (name: string) => {
        this.options.phone.missing(`plugin ${name}`)
      },
      ...Object.fromEntries(NOT_ON_PHONES.map((name) => [name, undefined])),
    }
  }

  private whenReady(page: Page): void {
    nextFrame(() => {
      this.engine.ready.flush()
      page.call('onReady')
      page.frame.root.dataset['ready'] = 'true'
    })
  }

  private control(): AppControl {
    return {
      layout: () => screenLayout(this.options.screen),
      config: () => appConfig(this.options.built.app),
      enterOptions: () => this.entered,
      currentRoute: () => this.stack.front.to.route,
      shareContent: (from, target) => shareContent(this.stack.front, from, target),
      hide: () => {
        this.stack.setVisible(false)
        this.app.hide()
      },
      show: (changes = {}) => {
        this.entered = { ...this.entered, ...changes }
        this.app.show(this.entered)
        this.stack.setVisible(true)
      },
    }
  }

  private engineReports(): { onWarning: (text: string) => void; onUnknown: (what: string) => void } {
    return {
      onWarning: this.options.onWarning,
      onUnknown: (what) => {
        this.options.phone.missing(what)
      },
    }
  }

  private readonly report = (where: string, error: unknown): void => {
    this.options.phone.report(where, error)
  }

  /** An error of the app's own code. */
  readonly failed = (where: string, error: unknown): void => {
    this.report(where, error)
    this.app.call(
      'onError',
      error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error),
    )
  }

  private listen(): void {
    const { phone, screen } = this.options
    window.addEventListener('error', ({ error, message }) => {
      this.failed('uncaught', error ?? message)
    })
    window.addEventListener('unhandledrejection', (event) => {
      event.preventDefault()
      const reason: unknown = event.reason
      phone.report('unhandled rejection', reason instanceof Error ? reason : new Error(say(reason)))
      this.app.call('onUnhandledRejection', { reason, promise: event.promise })
    })
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.host.app.hide()
      else this.host.app.show()
    })
    phone.onChange(({ theme }) => {
      this.sheets.setTheme(theme)
      for (const page of this.stack.all) page.restyle()
    })
    window.addEventListener('resize', () => {
      const { windowWidth, windowHeight } = applyLayout(screen)
      const size = { size: { windowWidth, windowHeight } }
      this.stack.front.call('onResize', size)
      this.stack.front.each('resize', size)
    })
  }
}

function say(reason: unknown): string {
  const errMsg =
    typeof reason === 'object' && reason !== null && 'errMsg' in reason ? reason.errMsg : undefined
  return typeof errMsg === 'string' ? errMsg : JSON.stringify(reason)
}
