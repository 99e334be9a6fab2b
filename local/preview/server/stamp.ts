import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Changes whenever a file below `folder` is written, added or removed. */
export function stampOf(folder: string): string {
  let newest = 0
  let count = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    count += 1
    newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs)
  }
  return `${count}:${newest}`
}

/** Makes something of a folder's files, again only after they changed. */
export class KeptWhileSame<T> {
  private kept: { readonly stamp: string; readonly made: Promise<T> } | undefined

  constructor(
    private readonly folder: string,
    private readonly make: () => T | Promise<T>,
  ) {}

  get(): Promise<T> {
    const stamp = stampOf(this.folder)
    if (this.kept?.stamp === stamp) return this.kept.made
    const made = Promise.resolve().then(() => this.make())
    this.kept = { stamp, made }
    // What failed is tried again the next time.
    made.catch(() => {
      this.kept = undefined
    })
    return made
  }
}
