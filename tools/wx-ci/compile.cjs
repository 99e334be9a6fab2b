/**
 * Compiles a mini-program project with WeChat's own compiler, without account or network, and weighs its packages.
 *
 *   node compile.cjs <project folder> [--json <file>]
 *
 * Ends with 1 when the compiler refuses something or a package is over its limit.
 */
const { generateKeyPairSync } = require('node:crypto')
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join, resolve } = require('node:path')
const ci = require('miniprogram-ci')
const { weigh } = require('./weigh.cjs')

/** Our own limits, bytes; WeChat's is 2 MiB for each. */
const limits = { main: 1.2 * 1024 * 1024, subpackage: 1.5 * 1024 * 1024 }

async function compile(projectPath, jsonFile) {
  const app = JSON.parse(readFileSync(join(projectPath, 'miniprogram', 'app.json'), 'utf8'))
  const roots = app.subPackages.map(({ root }) => root)
  const work = mkdtempSync(join(tmpdir(), 'wx-ci-'))
  // The compiler leaves folders with random names where it is started.
  process.chdir(work)
  try {
    const zip = join(work, 'compiled.zip')
    await ci.getCompiledResult(
      {
        project: projectOf(projectPath, work),
        version: '0.0.0',
        desc: 'weighed',
        setting: { useProjectConfig: true },
        onProgressUpdate: () => undefined,
      },
      zip,
    )
    const packages = weigh(readFileSync(zip), roots)
    for (const { name, bytes, files } of packages)
      console.log(
        `${name.padEnd(24)}${(bytes / 1024).toFixed(1).padStart(9)} KB ${String(files).padStart(6)} files`,
      )
    if (jsonFile !== undefined) writeFileSync(jsonFile, `${JSON.stringify({ packages }, null, 2)}\n`)
    const heavy = packages.filter(
      ({ name, bytes }) => bytes > (name === 'main' ? limits.main : limits.subpackage),
    )
    for (const { name, bytes } of heavy) console.error(`${name} is over its limit: ${bytes} bytes`)
    return heavy.length === 0
  } finally {
    process.chdir(tmpdir())
    rmSync(work, { recursive: true, force: true })
  }
}

/** The account's limits, which the compiler would otherwise ask WeChat for; any key will do. */
function projectOf(projectPath, work) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const privateKeyPath = join(work, 'key.pem')
  writeFileSync(privateKeyPath, privateKey.export({ type: 'pkcs1', format: 'pem' }))
  return new ci.Project({
    appid: 'wx1234567890abcdef',
    type: 'miniProgram',
    projectPath,
    privateKeyPath,
    attr: async () => ({ ...ci.DefaultProjectAttr, appid: 'wx1234567890abcdef' }),
  })
}

const [folder, flag, jsonFile] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: node compile.cjs <project folder> [--json <file>]')
  process.exit(2)
}
compile(resolve(folder), flag === '--json' && jsonFile !== undefined ? resolve(jsonFile) : undefined).then(
  (sound) => process.exit(sound ? 0 : 1),
  (error) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
