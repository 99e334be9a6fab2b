import { BuildError, errorAt } from '../problem'
import type { Sources } from '../sources'
import { readJson } from './json'
import { appSchema, themeSchema, type AppJson, type ThemeJson } from './schemas'

/** app.json, with the pages of its subpackages among its pages. */
export interface AppConfig {
  readonly json: AppJson
  /** Routes of all pages, those of the main package first. */
  readonly pages: readonly string[]
  readonly theme: ThemeJson | undefined
}

/** @throws BuildError when app.json is wrong or names a page twice */
export function readApp(sources: Sources): AppConfig {
  const json = readJson(sources, 'app.json', appSchema)
  const packages = json.subPackages ?? json.subpackages ?? []
  const pages = [
    ...json.pages,
    ...packages.flatMap(({ root, pages: inside }) => inside.map((page) => `${trim(root)}/${page}`)),
  ]
  const twice = pages.find((page, index) => pages.indexOf(page) !== index)
  if (twice !== undefined) throw new BuildError(errorAt('app.json', `the page ${twice} is named twice`))
  for (const { pagePath } of json.tabBar?.list ?? []) {
    if (!json.pages.includes(pagePath))
      throw new BuildError(errorAt('app.json', `the tab ${pagePath} is no page of the main package`))
  }
  return {
    json,
    pages,
    theme:
      json.themeLocation === undefined ? undefined : readJson(sources, trim(json.themeLocation), themeSchema),
  }
}

function trim(path: string): string {
  return path.replace(/^\.?\/|\/$/g, '')
}
