import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { BuildError, errorAt } from './problem'

/** Reads the files of one mini-program; paths are inside its folder, with slashes and without one at the head. */
export class Sources {
  private readonly kept = new Map<string, { readonly stamp: string; readonly made: unknown }>()

  constructor(readonly root: string) {}

  has(path: string): boolean {
    const file = join(this.root, path)
    return existsSync(file) && statSync(file).isFile()
  }

  /** @throws BuildError when there is no such file */
  read(path: string): string {
    if (!this.has(path)) throw new BuildError(errorAt(path, 'there is no such file'))
    return readFileSync(join(this.root, path), 'utf8')
  }

  /** What was made of a file the last time, as long as the file is the same. */
  cached<T>(kind: string, path: string, make: (text: string) => T): T {
    const { mtimeMs, size } = statSync(join(this.root, path))
    const key = `${kind}:${path}`
    const stamp = `${mtimeMs}:${size}`
    const before = this.kept.get(key)
    if (before?.stamp === stamp) return before.made as T
    const made = make(this.read(path))
    this.kept.set(key, { stamp, made })
    return made
  }
}
