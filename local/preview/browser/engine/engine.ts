import * as glassEasel from 'glass-easel'
import {
  MiniProgramEnv,
  type AssociatedBackend,
  type CodeSpace,
  type ComponentEnv,
} from 'glass-easel-miniprogram-adapter'
import { PhoneBackend } from './backend'
import type { Built, BuiltComponent } from './built'
import { definers } from './definitions'
import { ModuleRegistry } from './modules'
import { ReadyQueue } from './ready'
import { installWxs } from './wxs'

type TemplateGroups = Record<string, glassEasel.template.ComponentTemplate['content']>

export interface EngineOptions {
  readonly built: Built
  /** An error that the app threw inside a callback of the engine. */
  readonly onError: (where: string, error: unknown) => void
  readonly onWarning: (text: string) => void
  readonly onUnknown: (what: string) => void
}

/** A page or a component that stands on its own, such as the tab bar. */
export interface MountedRoot {
  readonly node: glassEasel.GeneralComponent
  /** The component as its own code sees it: `this`. */
  readonly caller: Record<string, unknown>
  release(): void
}

/** The component framework with the components of one app. */
export class Engine {
  readonly ready = new ReadyQueue()
  private readonly space: CodeSpace
  private readonly backend: AssociatedBackend
  private modules: ModuleRegistry
  private readonly registered = new Set<string>()
  private readonly byPath: ReadonlyMap<string, BuiltComponent>
  private current: ComponentEnv | undefined

  constructor(private readonly options: EngineOptions) {
    configure(options)
    const { built } = options
    this.byPath = new Map(built.components.map((component) => [component.path, component]))
    const env = new MiniProgramEnv()
    this.space = env.createCodeSpace('', true)
    this.backend = env.associateBackend(new PhoneBackend())
    this.modules = new ModuleRegistry({}, {})
    this.watchLifetimes()
    installWxs()
    const groups = (0, eval)(built.templates) as TemplateGroups
    for (const { path, json, scope } of built.components) {
      this.space.addComponentStaticConfig(path, json)
      const content = groups[path]
      if (content !== undefined)
        this.space.addCompiledTemplate(path, {
          groupList: groups,
          content,
          fallbackListenerOnNativeNode: true,
        })
      this.space.addStyleSheet(path, undefined, scope)
    }
  }

  /**
   * Gets ready to run the app's modules.
   * @param globals what each is given beside `require`, such as `wx`
   */
  start(globals: Readonly<Record<string, unknown>>): void {
    this.modules = new ModuleRegistry(this.options.built.modules, { ...globals, ...this.definersNow() })
  }

  runApp(): void {
    for (const name of ['app.ts', 'app.js']) if (this.modules.has(name)) this.modules.require(name)
  }

  json(path: string): BuiltComponent['json'] | undefined {
    return this.byPath.get(path)?.json
  }

  /** Makes a component from the outside, without showing it yet; its `created` runs. */
  create(tag: string, path: string, query = ''): MountedRoot {
    this.register(path)
    const root = this.backend.createRoot(tag, this.space, `/${path}${query}`)
    return {
      node: root.getComponent(),
      caller: root.get() as unknown as Record<string, unknown>,
      release: () => {
        root.release()
      },
    }
  }

  /** Puts what `create` made into the place of `placeholder`; `attached` runs. */
  attach({ node }: MountedRoot, placeholder: HTMLElement): void {
    const parent = placeholder.parentElement
    if (parent === null) throw new Error('a root is attached where there is a place for it')
    glassEasel.Element.replaceDocumentElement(
      node,
      parent as unknown as glassEasel.GeneralBackendElement,
      placeholder as unknown as glassEasel.GeneralBackendElement,
    )
  }

  /** Runs the code of a component and of those it uses, the innermost first, as their templates need them. */
  private register(path: string): void {
    if (this.registered.has(path)) return
    this.registered.add(path)
    const component = this.byPath.get(path)
    if (component === undefined) throw new Error(`there is no component ${path}`)
    for (const used of Object.values(component.json.usingComponents)) this.register(used.slice(1))
    for (const generic of Object.values(component.json.componentGenerics ?? {}))
      if (generic !== true) this.register(generic.default.slice(1))
    const { script } = component
    this.space.componentEnv(path, (env) => {
      const before = this.current
      this.current = env
      if (script === undefined) env.Component({})
      else this.modules.require(script)
      this.current = before
    })
  }

  /** `Component` belongs to the module that is running: the path it registers is that of the component. */
  private definersNow(): Record<string, unknown> {
    const now = (): ReturnType<typeof definers> => {
      if (this.current === undefined) throw new Error('components are defined while their page is made')
      return definers(this.current, this.options.onUnknown)
    }
    return {
      Component: (definition: never) => {
        now().Component(definition)
      },
      Page: (definition: never) => {
        now().Page(definition)
      },
      Behavior: (definition: never) => now().Behavior(definition),
    }
  }

  private watchLifetimes(): void {
    const { ready } = this
    const overall = this.space.getComponentSpace().defineBehavior({
      is: 'preview://every-component',
      lifetimes: {
        attached() {
          ready.add((this as unknown as { _$: glassEasel.GeneralComponent })._$)
        },
      },
    })
    this.space.setOverallBehavior(overall)
  }
}

function configure({ onError, onWarning }: EngineOptions): void {
  Object.assign(glassEasel.globalOptions, { writeFieldsToNode: false, writeIdToDOM: true })
  glassEasel.addGlobalErrorListener((error, method) => {
    onError(method ?? 'component', error)
    return false
  })
  glassEasel.addGlobalWarningListener((message) => {
    onWarning(message)
    return false
  })
}
