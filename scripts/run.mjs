/** Bundles one TypeScript file for Node and runs it: `node scripts/run.mjs <file.ts> [arguments]`. */
import { build } from 'esbuild'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [entry, ...rest] = process.argv.slice(2)
if (entry === undefined) throw new Error('usage: node scripts/run.mjs <file.ts> [arguments]')
const outfile = join('dist', 'run', basename(entry, '.ts') + '.cjs')
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
})
process.argv.splice(1, process.argv.length - 1, entry, ...rest)
await import(pathToFileURL(outfile).href)
