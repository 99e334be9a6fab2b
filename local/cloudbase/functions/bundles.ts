import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseFunctionConfig, type FunctionConfig } from './functionConfig'

/** One built function: `<folder>/<name>/index.js` with its `config.json`. */
export interface FunctionBundle {
  readonly name: string
  readonly file: string
  readonly config: FunctionConfig
  /** Changes whenever the bundle or its config was rebuilt. */
  readonly version: string
}

/** The folder of built functions. Looks at the files again on every question, so a rebuild needs no restart. */
export class FunctionBundles {
  private readonly known = new Map<string, FunctionBundle>()

  constructor(private readonly folder: string) {}

  names(): string[] {
    if (!existsSync(this.folder)) return []
    return readdirSync(this.folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(this.folder, entry.name, 'index.js')))
      .map((entry) => entry.name)
      .sort()
  }

  /** The function as it stands now, or undefined when there is none. Throws when its config.json is wrong. */
  find(name: string): FunctionBundle | undefined {
    if (!/^[A-Za-z][\w-]*$/.test(name)) return undefined
    const file = join(this.folder, name, 'index.js')
    const configFile = join(this.folder, name, 'config.json')
    const built = changedAt(file)
    if (built === undefined) return undefined
    const version = `${built}/${changedAt(configFile) ?? 0}`
    const known = this.known.get(name)
    if (known?.version === version) return known
    const bundle = { name, file, version, config: readConfig(name, configFile) }
    this.known.set(name, bundle)
    return bundle
  }
}

function changedAt(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs
}

function readConfig(name: string, file: string): FunctionConfig {
  try {
    return parseFunctionConfig(existsSync(file) ? readFileSync(file, 'utf8') : '{}')
  } catch (error) {
    throw new Error(
      `config.json of function ${name}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
