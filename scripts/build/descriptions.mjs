import { build } from 'esbuild'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { functionConfig, functionNames } from './functions.mjs'

const require = createRequire(import.meta.url)

/** Writes dist/contracts.json, dist/collections.json and cloudbaserc.json: what other tools read instead of the code. */
export async function buildDescriptions() {
  const { contracts, recordSchemas, toJsonSchema } = await load(join('scripts', 'entries', 'descriptions.ts'))
  write('dist/contracts.json', describeContracts(contracts, toJsonSchema))
  write('dist/collections.json', describeCollections(recordSchemas, toJsonSchema))
  write('cloudbaserc.json', cloudbaserc())
}

async function load(entry) {
  const outfile = join('dist', 'run', 'descriptions.cjs')
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'warning',
  })
  delete require.cache[resolve(outfile)]
  return require(resolve(outfile))
}

function describeContracts(contracts, toJsonSchema) {
  return mapValues(contracts, (actions) =>
    mapValues(actions, ({ roles, input, output }) => ({
      roles,
      input: toJsonSchema(input, 'input'),
      output: toJsonSchema(output, 'output'),
    })),
  )
}

/** Shapes from core, access and indexes from database-rules. */
function describeCollections(schemas, toJsonSchema) {
  const rules = Object.fromEntries(
    readdirSync('database-rules')
      .filter((file) => file.endsWith('.json') && !['functions.json', 'storage.json'].includes(file))
      .map((file) => [
        file.slice(0, -'.json'.length),
        JSON.parse(readFileSync(join('database-rules', file), 'utf8')),
      ]),
  )
  const missing = Object.keys(schemas).filter((name) => !(name in rules))
  if (missing.length > 0) throw new Error(`database-rules has no file for: ${missing.join(', ')}`)
  return mapValues(schemas, (schema, name) => ({ ...rules[name], record: toJsonSchema(schema, 'output') }))
}

/** For the CLI: what each function's config.json says, in its words. */
function cloudbaserc() {
  return {
    version: '2.0',
    envId: '{{env.ENV_ID}}',
    functionRoot: './dist/cloudfunctions',
    functions: functionNames().map((name) => {
      const config = functionConfig(name)
      return {
        name,
        handler: 'index.main',
        runtime: 'Nodejs20.19',
        timeout: config.timeoutSeconds,
        memorySize: config.memoryMb,
        installDependency: false,
        ignore: ['*.map'],
        envVariables: Object.fromEntries((config.envVariables ?? []).map((key) => [key, `{{env.${key}}}`])),
        triggers: config.triggers ?? [],
      }
    }),
  }
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]))
}

function write(file, value) {
  const text = JSON.stringify(value, null, 2) + '\n'
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}
