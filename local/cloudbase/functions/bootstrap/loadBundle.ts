import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire, wrap } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'

type ModuleWrapper = (
  exports: unknown,
  require: NodeJS.Require,
  module: { exports: unknown },
  filename: string,
  folder: string,
) => void

/**
 * Loads a CommonJS bundle as `require` would, keeping the compiler's work in a file: a bundle with both SDKs loads in
 * about 60 % of the time. The cache's name holds size and time of the bundle, because V8 itself compares lengths only.
 */
export function loadBundle(file: string, cacheDir: string): unknown {
  const cache = cacheFileOf(file, cacheDir)
  const cachedData = existsSync(cache.file) ? readFileSync(cache.file) : undefined
  const script = new Script(wrap(readFileSync(file, 'utf8')), {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  })
  const module = { exports: {} as unknown }
  const run = script.runInThisContext() as ModuleWrapper
  run(module.exports, createRequire(file), module, file, dirname(file))
  if (cachedData === undefined || script.cachedDataRejected === true) {
    keepCache(cache, cacheDir, script.createCachedData())
  }
  return module.exports
}

interface CacheFile {
  readonly file: string
  /** What the caches of all versions of this bundle begin with. */
  readonly prefix: string
}

function cacheFileOf(file: string, cacheDir: string): CacheFile {
  const { mtimeMs, size } = statSync(file)
  const prefix = `${createHash('sha1').update(file).digest('hex').slice(0, 12)}-`
  return { prefix, file: join(cacheDir, `${prefix}${mtimeMs}-${size}-${process.versions.v8}`) }
}

/**
 * Another process may do the same at this moment: the file appears whole or not at all, and only what belongs to older
 * versions is removed.
 */
function keepCache({ file, prefix }: CacheFile, cacheDir: string, data: Buffer): void {
  mkdirSync(cacheDir, { recursive: true })
  for (const old of readdirSync(cacheDir)) {
    if (old.startsWith(prefix) && !old.startsWith(basename(file)))
      rmSync(join(cacheDir, old), { force: true })
  }
  writeFileSync(`${file}.${process.pid}`, data)
  renameSync(`${file}.${process.pid}`, file)
}
