import { build } from 'esbuild'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const source = 'cloudfunctions'
const target = join('dist', 'cloudfunctions')

/** Folders of `cloudfunctions/` that are deployed: those with a config.json and an index.ts. */
export function functionNames() {
  return readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isFunction(readdirSync(join(source, entry.name))))
    .map((entry) => entry.name)
    .sort()
}

function isFunction(files) {
  return files.includes('config.json') && files.includes('index.ts')
}

export function functionConfig(name) {
  return JSON.parse(readFileSync(join(source, name, 'config.json'), 'utf8'))
}

/**
 * Data models and AI are loaded by the SDK at start and used by nobody here: 30 ms of every cold start
 * and 400 KB of every bundle.
 */
const withoutUnusedSdkParts = {
  name: 'without-unused-sdk-parts',
  setup(context) {
    context.onResolve({ filter: /^@cloudbase\/(wx-cloud-client-sdk|ai)$/ }, ({ path }) => ({
      path,
      namespace: 'unused',
    }))
    context.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (target, name) => name === '__esModule' ? true : name in target ? target[name] : () => { throw new Error(${JSON.stringify(`${path} is not part of this bundle`)}) } })`,
    }))
  },
}

/**
 * One self-contained CommonJS file per function, with the package.json and config.json that deployment wants.
 * Written over what is there, and only where it differs: a running local machine keeps its functions while sources
 * do not compile, and starts anew only those that changed.
 */
export async function buildFunctions() {
  const names = functionNames()
  mkdirSync(target, { recursive: true })
  for (const gone of readdirSync(target).filter((name) => !names.includes(name)))
    rmSync(join(target, gone), { recursive: true, force: true })
  if (names.length === 0) return
  const result = await build({
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, join(source, name, 'index.ts')])),
    outdir: target,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minifySyntax: true,
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
    // wechatpay-axios-plugin assigns to a getter at load, which only sloppy mode forgives.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
    plugins: [withoutUnusedSdkParts],
  })
  for (const { path, contents } of result.outputFiles) writeChanged(path, Buffer.from(contents))
  for (const name of names) {
    const folder = join(target, name)
    writeJson(join(folder, 'package.json'), { name, version: '1.0.0', private: true, main: 'index.js' })
    writeJson(join(folder, 'config.json'), functionConfig(name))
  }
  writeJson(join('dist', 'functions.meta.json'), result.metafile)
}

function writeJson(file, value) {
  writeChanged(file, Buffer.from(JSON.stringify(value, null, 2) + '\n'))
}

function writeChanged(file, contents) {
  if (existsSync(file) && readFileSync(file).equals(contents)) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, contents)
}
