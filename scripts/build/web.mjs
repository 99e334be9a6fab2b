import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const target = join('dist', 'web')
const stamp = join(target, 'built.txt')
const sources = ['web', 'desk', 'console'].map((name) => join('local', name, 'browser'))

/** The tool pages of the local machine: the desk and the console. Built anew only when their sources changed. */
export async function buildWeb() {
  const version = versionOf([
    ...sources.flatMap(files),
    'package-lock.json',
    join('scripts', 'build', 'web.mjs'),
  ])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return
  const { outputFiles } = await build({
    entryPoints: {
      desk: join('local', 'desk', 'browser', 'main.tsx'),
      console: join('local', 'console', 'browser', 'main.tsx'),
    },
    outdir: target,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    write: false,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  })
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  for (const { path, contents } of outputFiles) writeFileSync(path, contents)
  writeFileSync(stamp, version)
}

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function versionOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(`${path}\0`).update(readFileSync(path))
  return hash.digest('hex')
}
