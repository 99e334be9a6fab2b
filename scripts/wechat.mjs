/**
 * `npm run wechat`: the whole mini-program through WeChat's own compiler, offline, with all its features and without any
 * that needs a qualification; its packages are weighed (reports/packages.json). Installs the compiler at first use.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildMiniprogram } from './build/miniprogram.mjs'
import { buildVariant } from './build/variant.mjs'
import { npm } from './prepare.mjs'

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'))
const tool = join('tools', 'wx-ci')
if (!isInstalled()) {
  console.log("Installing WeChat's compiler …")
  const { status } = npm(['ci', '--prefix', tool, '--no-audit', '--no-fund'])
  if (status !== 0) process.exit(status ?? 1)
}
mkdirSync('reports', { recursive: true })
await buildMiniprogram()
const features = Object.keys(JSON.parse(readFileSync(join('miniprogram', 'features.json'), 'utf8')))
const sound = [
  await compile('with all features', [], join('reports', 'packages.json')),
  await compile(`without ${features.join(', ')}`, features, join('reports', 'packages-without.json')),
]
process.exitCode = sound.every(Boolean) ? 0 : 1

async function compile(title, without, report) {
  console.log(`\n── ${title}`)
  const project = join('dist', without.length === 0 ? 'wechat' : 'wechat-without')
  await buildVariant(project, without)
  return (
    spawnSync(process.execPath, [join(tool, 'compile.cjs'), project, '--json', report], { stdio: 'inherit' })
      .status === 0
  )
}

/** Whether the compiler of the lock is there. */
function isInstalled() {
  const installed = join(tool, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const versionIn = (file) =>
    JSON.parse(readFileSync(file, 'utf8')).packages['node_modules/miniprogram-ci']?.version
  return versionIn(installed) === versionIn(join(tool, 'package-lock.json'))
}
