import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { z } from 'zod'

/**
 * A small state kept as one JSON file, written whole and atomically: a crash leaves the old one or the new one. On an
 * ephemeral machine nothing is kept.
 */
export class StateFile<S extends z.ZodType> {
  private readonly file: string | undefined

  constructor(
    stateDir: string | undefined,
    name: string,
    private readonly schema: S,
  ) {
    this.file = stateDir === undefined ? undefined : join(stateDir, name)
  }

  /** What was kept, or undefined. Throws when the file cannot be understood. */
  load(): z.output<S> | undefined {
    if (this.file === undefined || !existsSync(this.file)) return undefined
    return this.schema.parse(JSON.parse(readFileSync(this.file, 'utf8')))
  }

  save(state: z.output<S>): void {
    if (this.file === undefined) return
    mkdirSync(dirname(this.file), { recursive: true })
    writeFileSync(`${this.file}.new`, JSON.stringify(state))
    renameSync(`${this.file}.new`, this.file)
  }
}
