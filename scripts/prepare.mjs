/** What must be so before anything else runs: a Node that is new enough, and the packages that the lock names. */
import { createServer } from 'node:net'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Ends the process with a plain sentence when this Node cannot run the project (`engines` in package.json). */
export function requireNode(version = process.versions.node) {
  if (isSupported(version)) return
  console.error(
    `This project needs Node 20.19 or newer in the 20 line, or 22.12 and up; this is Node ${version}.\n` +
      'Get one from https://nodejs.org and try again.',
  )
  process.exit(1)
}

function isSupported(version) {
  const [major, minor] = version.split('.').map(Number)
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
}

/** Installs when packages are missing or are not the ones of the lock, and only then. */
export function installWhenNeeded() {
  if (isInstalled()) return
  console.log('Installing packages …')
  const { status } = npm(['ci', '--no-audit', '--no-fund'])
  if (status !== 0) {
    console.error('The packages could not be installed; see the lines above.')
    process.exit(status ?? 1)
  }
}

/** Compares what npm noted down when it installed with the lock, so that a fresh `git pull` is noticed too. */
function isInstalled() {
  const installedFile = join('node_modules', '.package-lock.json')
  if (!existsSync(installedFile)) return false
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    return path in installed ? installed[path].version === version : optional === true
  })
}

/** Runs npm with the same npm that started us, where one did. */
export function npm(args) {
  const own = process.env.npm_execpath
  return own?.endsWith('.js')
    ? spawnSync(process.execPath, [own, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' })
}

/** Ends with a clear word when the port is taken, before a build changes what a running machine uses. */
export async function requireFreePort(port) {
  const server = createServer()
  const free = await new Promise((settle) => {
    server.once('error', () => settle(false))
    server.listen(port, '127.0.0.1', () => server.close(() => settle(true)))
  })
  if (free) return
  console.error(`端口 ${port} 已被占用，换一个：PORT=${port + 1} npm start`)
  console.error(`Port ${port} is taken, choose another: PORT=${port + 1} npm start`)
  process.exit(1)
}
