import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

/** Every page of app.json, as its path from the mini-program's root. */
export function listedPages(): string[] {
  const file = join(process.cwd(), 'miniprogram', 'app.json')
  const { pages, subPackages } = JSON.parse(readFileSync(file, 'utf8')) as AppConfig
  return [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
}
