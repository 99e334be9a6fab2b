import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildSync } from 'esbuild'

/** A function for a test: the text of its index.js (CommonJS) and its config.json. */
export interface TestFunction {
  readonly source: string
  readonly config?: Readonly<Record<string, unknown>>
}

export interface BuiltFunctions {
  readonly folder: string
  readonly functionsDir: string
  readonly bootstrapFile: string
  /** Writes one more function, or a new version of one. */
  put(name: string, definition: TestFunction): void
}

/** Builds the bootstrap and small functions into a temporary folder, as the build does for the product's own. */
export function buildFunctions(functions: Readonly<Record<string, TestFunction>>): BuiltFunctions {
  const folder = mkdtempSync(join(tmpdir(), 'functions-'))
  const bootstrapFile = join(folder, 'bootstrap.js')
  buildSync({
    entryPoints: [resolve(__dirname, '../bootstrap.ts')],
    outfile: bootstrapFile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  })
  const functionsDir = join(folder, 'cloudfunctions')
  const put = (name: string, { source, config = {} }: TestFunction): void => {
    mkdirSync(join(functionsDir, name), { recursive: true })
    buildSync({
      stdin: { contents: source, resolveDir: process.cwd(), sourcefile: `${name}.js` },
      outfile: join(functionsDir, name, 'index.js'),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'error',
    })
    writeFileSync(join(functionsDir, name, 'config.json'), JSON.stringify(config))
  }
  for (const [name, definition] of Object.entries(functions)) put(name, definition)
  return { folder, functionsDir, bootstrapFile, put }
}
