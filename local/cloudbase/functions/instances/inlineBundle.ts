import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Script } from 'node:vm'

/** What a bundle finds in its surroundings, its own instead of everybody's. */
export interface Surroundings {
  readonly process: NodeJS.Process
  readonly console: Console
  readonly Date: DateConstructor
}

export type Main = (event: unknown, context: unknown) => unknown

type Wrapper = (
  exports: unknown,
  require: NodeJS.Require,
  module: { exports: unknown },
  filename: string,
  folder: string,
  process: NodeJS.Process,
  console: Console,
  date: DateConstructor,
) => void

/** Compiled once for all instances, until the file changes. */
const compiled = new Map<string, { readonly version: string; readonly wrapper: Wrapper }>()

/**
 * Runs a bundle's module code once more, with a `process`, a `console` and a `Date` of its own.
 * @throws what the module throws, or that it exports no `main`
 */
export function loadInline(file: string, { process, console, Date }: Surroundings): Main {
  const module = { exports: {} as unknown }
  wrapperOf(file)(module.exports, createRequire(file), module, file, dirname(file), process, console, Date)
  const { main } = module.exports as { main?: unknown }
  if (typeof main !== 'function') throw new Error('main is not exported by index.js')
  return main as Main
}

function wrapperOf(file: string): Wrapper {
  const { mtimeMs, size } = statSync(file)
  const version = `${mtimeMs}-${size}`
  const known = compiled.get(file)
  if (known?.version === version) return known.wrapper
  const parameters = 'exports, require, module, __filename, __dirname, process, console, Date'
  const source = `(function (${parameters}) {${readFileSync(file, 'utf8')}\n})`
  const wrapper = new Script(source, { filename: file }).runInThisContext() as Wrapper
  compiled.set(file, { version, wrapper })
  return wrapper
}

/** A value of the realm that bundles run in: under a test runner it is not the one of this file. */
export function ofBundles<T>(expression: string): T {
  return new Script(expression).runInThisContext() as T
}
