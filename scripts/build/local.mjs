import { build } from 'esbuild'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The local machine, the process that functions run in, and the tool that fills a new environment; packages stay in node_modules. */
export async function buildLocal() {
  const entries = {
    main: 'local/main.ts',
    bootstrap: 'local/cloudbase/functions/bootstrap.ts',
    setup: 'scripts/setup/main.ts',
  }
  const present = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)))
  await build({
    entryPoints: present,
    outdir: join('dist', 'local'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
}
