/** `npm start`: builds everything, runs the local machine, and follows changes in the sources until Ctrl-C. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installWhenNeeded, requireFreePort, requireNode } from './prepare.mjs'

/** Sources whose change needs a build; the machine itself restarts when its own code changed. */
const watched = ['core', 'cloudfunctions', 'database-rules', 'miniprogram', 'local', 'scripts']
const ignored = [
  // What the build itself writes.
  join('miniprogram', 'lib'),
  join('miniprogram', 'miniprogram_npm'),
  // What the machine reads anew at every request.
  join('local', 'preview', 'browser'),
  join('local', 'preview', 'static'),
]
const quietMs = 150

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'))
requireNode()
await requireFreePort(Number(process.env['PORT'] ?? 7070))
installWhenNeeded()
if (!build()) process.exit(1)

let machine
let stopping = false
startMachine()
followChanges()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)

function build() {
  return spawnSync(process.execPath, [join('scripts', 'build.mjs')], { stdio: 'inherit' }).status === 0
}

/** Starts the machine out of the terminal's reach, so that Ctrl-C ends it once, through us. */
function startMachine() {
  const started = spawn(
    process.execPath,
    ['--enable-source-maps', join('dist', 'local', 'main.cjs'), ...process.argv.slice(2)],
    { stdio: 'inherit', detached: process.platform !== 'win32' },
  )
  machine = started
  started.once('exit', (code, signal) => {
    if (machine !== started) return
    if (!stopping) console.error(`The local machine ended by itself (${signal ?? `exit code ${code}`}).`)
    process.exit(stopping ? 0 : (code ?? 1))
  })
}

function restartMachine() {
  const old = machine
  machine = undefined
  old.once('exit', () => {
    if (!stopping) startMachine()
    else process.exit(0)
  })
  old.kill('SIGTERM')
  console.log('The local machine changed: starting it again.')
}

/** The first Ctrl-C lets the machine finish what it is doing; the second does not wait. */
function stop() {
  machine?.kill(stopping ? 'SIGKILL' : 'SIGTERM')
  stopping = true
}

/** Builds once changes have come to rest; the machine takes rebuilt functions by itself. */
function followChanges() {
  const changed = new Set()
  let timer
  for (const folder of watched.filter((name) => existsSync(name))) {
    watch(folder, { recursive: true }, (_event, name) => {
      const path = join(folder, name ?? '')
      if (stopping || !isSource(path)) return
      changed.add(folder)
      clearTimeout(timer)
      timer = setTimeout(() => {
        const folders = [...changed]
        changed.clear()
        rebuild(folders)
      }, quietMs)
    })
  }
}

function rebuild(folders) {
  console.log(`Changed: ${folders.join(', ')}.`)
  if (!build()) console.error('Not built: the last good build stays in use.')
  else if (folders.includes('local') && machine !== undefined) restartMachine()
}

function isSource(path) {
  if (ignored.some((folder) => path.startsWith(folder))) return false
  return /\.(tsx?|mjs|json|css|wxml|wxss|wxs)$/.test(path) && !path.endsWith('.test.ts')
}
