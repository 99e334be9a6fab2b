import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** Ways to read a variable, as they stand in sources and in bundles. */
const READS = /(?:environmentVariable\(|process\.env\[)['"]([A-Z_]+)['"]|process\.env\.([A-Z_]+)/g

function readIn(text: string): Set<string> {
  return new Set([...text.matchAll(READS)].map((match) => match[1] ?? match[2] ?? ''))
}

/** What the product reads of what a deployment sets; `platform.ts` reads what the platform sets. */
const ours = readdirSync('cloudfunctions', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test)\.ts$/.test(file) && basename(file) !== 'platform.ts')
  .flatMap((file) => [...readIn(readFileSync(`cloudfunctions/${file}`, 'utf8'))])

it.each(readdirSync('cloudfunctions').filter((name) => existsSync(`cloudfunctions/${name}/config.json`)))(
  '%s is given the variables that its bundle reads, and no others',
  (name) => {
    const { envVariables } = JSON.parse(readFileSync(`cloudfunctions/${name}/config.json`, 'utf8')) as {
      envVariables: string[]
    }
    const bundle = readIn(readFileSync(`dist/cloudfunctions/${name}/index.js`, 'utf8'))
    expect(envVariables.toSorted()).toEqual([...bundle].filter((variable) => ours.includes(variable)).sort())
  },
)

it('finds reads of either kind', () => {
  expect([...readIn(`environmentVariable("ONE") process.env['TWO'] process.env.THREE`)]).toEqual([
    'ONE',
    'TWO',
    'THREE',
  ])
  expect(ours).toEqual(expect.arrayContaining(['KEY_ENCRYPTION_KEYS', 'PUBLIC_BASE_URL']))
})
