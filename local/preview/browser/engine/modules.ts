import type { ScriptModule } from './built'

/** Runs the modules of one instance of the app: each once, in the order in which they are required. */
export class ModuleRegistry {
  private readonly loaded = new Map<string, { exports: unknown }>()

  /**
   * @param globals what WeChat gives every module, such as `wx` and `getApp`
   */
  constructor(
    private readonly modules: Readonly<Record<string, ScriptModule>>,
    private readonly globals: Readonly<Record<string, unknown>>,
  ) {}

  has(name: string): boolean {
    return name in this.modules
  }

  /** @throws what the module throws; as in WeChat, it has then run and does not run again */
  require(name: string): unknown {
    const before = this.loaded.get(name)
    if (before !== undefined) return before.exports
    const source = this.modules[name]
    if (source === undefined) throw new Error(`module '${name}' is not defined`)
    const module: { exports: unknown } = { exports: {} }
    this.loaded.set(name, module)
    const requireFrom = (wanted: string): unknown => this.require(source.requires[wanted] ?? wanted)
    const run = compile(name, source.code, Object.keys(this.globals))
    run.call(undefined, module, module.exports, requireFrom, ...Object.values(this.globals))
    return module.exports
  }
}

type Run = (this: undefined, ...values: readonly unknown[]) => void

/** Nothing stands before the code's first line, so that its source map holds. */
function compile(name: string, code: string, globals: readonly string[]): Run {
  const names = ['module', 'exports', 'require', ...globals].join(',')
  return (0, eval)(`(function(${names}){${code}\n})\n//# sourceURL=app:///${name}`) as Run
}
