import { transformSync, type Message, type TransformFailure } from 'esbuild'
import { BuildError, errorAt, type Problem } from '../problem'
import { resolvePath } from '../resolve'
import type { Sources } from '../sources'

/** One file as a CommonJS module. */
export interface ScriptModule {
  readonly code: string
  /** What the file requires, as written, and which module that is. */
  readonly requires: Readonly<Record<string, string>>
}

const ENDINGS = ['', '.ts', '.js', '/index.ts', '/index.js'] as const

/** Compiles these files and what they require; each file is one module. */
export function compileScripts(
  sources: Sources,
  entries: readonly string[],
): { readonly modules: Readonly<Record<string, ScriptModule>>; readonly problems: readonly Problem[] } {
  const modules: Record<string, ScriptModule> = {}
  const problems: Problem[] = []
  const waiting = [...entries]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (modules[file] !== undefined) continue
    try {
      const made = compileScript(sources, file)
      modules[file] = made
      waiting.push(...Object.values(made.requires))
    } catch (error) {
      if (!(error instanceof BuildError)) throw error
      modules[file] = { code: '', requires: {} }
      problems.push(error.problem)
    }
  }
  return { modules, problems }
}

function compileScript(sources: Sources, file: string): ScriptModule {
  const code = sources.cached('script', file, (text) => toCommonJs(file, text))
  const names = [...code.matchAll(/\brequire\(\s*(["'])([^"'\n]+)\1\s*\)/g)].map(([, , name = '']) => name)
  const requires: Record<string, string> = {}
  for (const name of names) {
    const ending = (path: string): string | undefined => ENDINGS.find((each) => sources.has(path + each))
    const found = resolvePath(file, name, (path) => ending(path) !== undefined)
    if (found === undefined) throw new BuildError(missing(sources.read(file), file, name))
    requires[name] = found + (ending(found) ?? '')
  }
  return { code, requires }
}

function missing(text: string, file: string, name: string): Problem {
  const before = text.slice(0, Math.max(0, text.indexOf(name))).split('\n')
  return errorAt(file, `${name} is not there`, before.length, (before.at(-1)?.length ?? 0) + 1)
}

function toCommonJs(file: string, text: string): string {
  try {
    return transformSync(text, {
      loader: file.endsWith('.json') ? 'json' : file.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'es2022',
      sourcemap: 'inline',
      sourcefile: `/miniprogram/${file}`,
      supported: { 'dynamic-import': false },
      logLevel: 'silent',
    }).code
  } catch (error) {
    const [first] = (error as TransformFailure).errors as readonly Message[]
    const { line = 1, column = 0 } = first?.location ?? {}
    throw new BuildError(errorAt(file, first?.text ?? String(error), line, column + 1))
  }
}
