import { build } from 'esbuild'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildComponents } from './components.mjs'
import { buildIcons } from './icons.mjs'

/** Everything in the mini-program's folder that is not a source: its part of core, component packages, icons. */
export async function buildMiniprogram() {
  await Promise.all([buildCore(), buildComponents().then(buildIcons)])
}

/**
 * What of core runs on the phone, as one file that WeChat's compiler keeps: schemas are left on the server,
 * so that the app stays small.
 */
async function buildCore() {
  const entry = join('scripts', 'entries', 'phone.ts')
  if (!existsSync(entry)) return
  await build({
    entryPoints: { core: entry },
    outdir: join('miniprogram', 'lib'),
    bundle: true,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2018',
    minify: true,
    legalComments: 'none',
    logOverride: { bigint: 'error', 'direct-eval': 'error' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  })
}
