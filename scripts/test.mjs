/** `npm test`: every check of the project, one after the other, with a table at the end. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installWhenNeeded, npm, requireNode } from './prepare.mjs'

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'))
requireNode()
installWhenNeeded()

const report = join('reports', 'jest.json')
const script = (name) => () => npm(['run', '--silent', name]).status
const steps = [
  ['build', script('build')],
  ['typecheck', script('typecheck')],
  ['lint', script('lint')],
  ['lint:css', script('lint:css')],
  ['deps', script('deps')],
  ['deadcode', script('deadcode')],
  ['format:check', script('format:check')],
  ['jest', jest],
]

const results = steps.map(([name, run]) => {
  console.log(`\n── ${name}`)
  const startedAt = performance.now()
  const passed = run() === 0
  return { name, passed, seconds: (performance.now() - startedAt) / 1000 }
})

const tests = readReport()
printTable(results)
console.log(`${tests.passed} passed, ${tests.failed} failed`)
process.exitCode = results.every(({ passed }) => passed) && tests.failed === 0 ? 0 : 1

/** Runs the tests; arguments of `npm test -- …` are jest's. */
function jest() {
  mkdirSync('reports', { recursive: true })
  rmSync(report, { force: true })
  const program = join('node_modules', 'jest', 'bin', 'jest.js')
  const options = ['--ci', '--maxWorkers=100%', '--json', `--outputFile=${report}`]
  // jest prints its JSON when told to; the report file is enough.
  return spawnSync(process.execPath, [program, ...options, ...process.argv.slice(2)], {
    stdio: ['inherit', 'ignore', 'inherit'],
  }).status
}

/** Counts tests; a test file that could not even be loaded counts as one that failed. */
function readReport() {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites }
}

function printTable(rows) {
  console.log('')
  for (const { name, passed, seconds } of rows)
    console.log(`${passed ? 'ok    ' : 'FAILED'}  ${name.padEnd(14)}${seconds.toFixed(1).padStart(7)} s`)
  console.log('')
}
