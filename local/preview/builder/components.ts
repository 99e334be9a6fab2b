import type { AppConfig } from './config/app'
import { readJson } from './config/json'
import { componentSchema, type ComponentJson } from './config/schemas'
import { BuildError, errorAt, type Problem } from './problem'
import { resolvePath } from './resolve'
import type { Sources } from './sources'

/** A page or a component that the app can reach. */
export interface ComponentEntry {
  /** Path without ending, such as `pages/home/home`. */
  readonly path: string
  readonly isPage: boolean
  readonly json: ComponentJson
  /** Tag to path, with those of app.json. */
  readonly using: Readonly<Record<string, string>>
  readonly generics: Readonly<Record<string, true | { readonly default: string }>>
  readonly script: string | undefined
}

export const CUSTOM_TAB_BAR = 'custom-tab-bar/index'

/** Walks from the pages over `usingComponents`, and finds what is missing on the way. */
export function collectComponents(
  sources: Sources,
  app: AppConfig,
): { readonly entries: readonly ComponentEntry[]; readonly problems: readonly Problem[] } {
  const entries = new Map<string, ComponentEntry>()
  const problems: Problem[] = []
  const waiting = [...app.pages, ...(app.json.tabBar?.custom === true ? [CUSTOM_TAB_BAR] : [])]
  const pages = new Set(app.pages)
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (entries.has(path)) continue
    try {
      const entry = readEntry(sources, app, path, pages.has(path))
      entries.set(path, entry)
      waiting.push(...Object.values(entry.using), ...defaultsOf(entry))
    } catch (error) {
      if (!(error instanceof BuildError)) throw error
      problems.push(error.problem)
    }
  }
  return { entries: [...entries.values()], problems }
}

function defaultsOf({ generics }: ComponentEntry): string[] {
  return Object.values(generics).flatMap((generic) => (generic === true ? [] : [generic.default]))
}

function readEntry(sources: Sources, app: AppConfig, path: string, isPage: boolean): ComponentEntry {
  if (!sources.has(`${path}.wxml`))
    throw new BuildError(errorAt(isPage ? 'app.json' : `${path}.wxml`, `${path}.wxml is not there`))
  const file = `${path}.json`
  const json = sources.has(file) ? readJson(sources, file, componentSchema) : {}
  const find = (name: string, from: string): string => {
    const found = resolvePath(from, name, (each) => sources.has(`${each}.json`))
    if (found !== undefined) return found
    throw new BuildError(errorAt(from, `the component ${name} is not there`))
  }
  const own = Object.entries(json.usingComponents ?? {}).map(
    ([tag, name]) => [tag, find(name, file)] as const,
  )
  const global = Object.entries(app.json.usingComponents ?? {}).map(
    ([tag, name]) => [tag, find(name, 'app.json')] as const,
  )
  const generics = Object.entries(json.componentGenerics ?? {}).map(
    ([name, generic]) =>
      [name, generic === true ? generic : { default: find(generic.default, file) }] as const,
  )
  return {
    path,
    isPage,
    json,
    using: Object.fromEntries([...global, ...own]),
    generics: Object.fromEntries(generics),
    script: [`${path}.ts`, `${path}.js`].find((each) => sources.has(each)),
  }
}
