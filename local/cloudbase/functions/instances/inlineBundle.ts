import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Script } from 'node:vm'

/** What a bundle finds in its surroundings, its own instead of everybody's. */
export interface Surroundings {
  readonly process: NodeJS.Process
  readonly console: Console
  readonly Date: DateConstructor
  readonly setTimeout: typeof setTimeout
  readonly setInterval: typeof setInterval
}

export type Main = (event: unknown, context: unknown) => unknown

type Wrapper = (...values: readonly unknown[]) => void

const PARAMETERS = [
  'exports',
  'require',
  'module',
  '__filename',
  '__dirname',
  'process',
  'console',
  'Date',
  'setTimeout',
  'setInterval',
] as const

/** Compiled once for all instances, until the file changes. */
const compiled = new Map<string, { readonly version: string; readonly wrapper: Wrapper }>()

/**
 * Runs a bundle's module code once more, with surroundings of its own.
 * @throws what the module throws, or that it exports no `main`
 */
export function loadInline(file: string, own: Surroundings): Main {
  const module = { exports: {} as unknown }
  const given: Readonly<Record<(typeof PARAMETERS)[number], unknown>> = {
    exports: module.exports,
    require: createRequire(file),
    module,
    __filename: file,
    __dirname: dirname(file),
    ...own,
  }
  wrapperOf(file)(...PARAMETERS.map((name) => given[name]))
  const { main } = module.exports as { main?: unknown }
  if (typeof main !== 'function') throw new Error('main is not exported by index.js')
  return main as Main
}

function wrapperOf(file: string): Wrapper {
  const { mtimeMs, size } = statSync(file)
  const version = `${mtimeMs}-${size}`
  const known = compiled.get(file)
  if (known?.version === version) return known.wrapper
  const source = `(function (${PARAMETERS.join(', ')}) {${readFileSync(file, 'utf8')}\n})`
  const wrapper = new Script(source, { filename: file }).runInThisContext() as Wrapper
  compiled.set(file, { version, wrapper })
  return wrapper
}

/** A value of the realm that bundles run in: under a test runner it is not the one of this file. */
export function ofBundles(expression: string): unknown {
  return new Script(expression).runInThisContext()
}
