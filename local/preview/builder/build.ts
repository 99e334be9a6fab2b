import { collectComponents, type ComponentEntry } from './components'
import { readApp, type AppConfig } from './config/app'
import { BuildError, type Problem } from './problem'
import { compileScripts, type ScriptModule } from './scripts/scripts'
import type { Sources } from './sources'
import { isolationOf, scopeOf, styleTarget } from './styles/isolation'
import { compileWxss, type StyleTarget } from './styles/wxss'
import { compileTemplates } from './templates/templates'

/** A component as the browser is told of it. */
export interface BuiltComponent {
  readonly path: string
  readonly script: string | undefined
  readonly scope: string
  /** The JSON beside it, with resolved components and its style isolation written out. */
  readonly json: Readonly<Record<string, unknown>>
}

/** Everything the browser needs to run the app. */
export interface Built {
  readonly app: AppConfig['json']
  readonly pages: readonly string[]
  readonly theme: AppConfig['theme']
  readonly components: readonly BuiltComponent[]
  readonly modules: Readonly<Record<string, ScriptModule>>
  /** In the order in which they hold: the app's, those of components, those of pages. */
  readonly styles: readonly { readonly name: string; readonly css: string }[]
  /** A JavaScript expression: an object from path to template. */
  readonly templates: string
}

export interface BuildResult {
  /** Missing when there is an error. */
  readonly built?: Built
  readonly problems: readonly Problem[]
}

/** Builds the mini-program in `sources`. Faults in it are answered, not thrown. */
export function buildApp(sources: Sources): BuildResult {
  try {
    const app = readApp(sources)
    const { entries, problems } = collectComponents(sources, app)
    const templates = compileTemplates(
      sources,
      entries.map(({ path }) => path),
    )
    const scripts = compileScripts(sources, scriptsOf(sources, entries))
    const styles = compileStyles(sources, entries)
    const all = [...problems, ...templates.problems, ...scripts.problems, ...styles.problems]
    if (all.some(({ severity }) => severity === 'error')) return { problems: all }
    return {
      problems: all,
      built: {
        app: app.json,
        pages: app.pages,
        theme: app.theme,
        components: entries.map(describe),
        modules: scripts.modules,
        styles: styles.sheets,
        templates: templates.code,
      },
    }
  } catch (error) {
    if (error instanceof BuildError) return { problems: [error.problem] }
    throw error
  }
}

function scriptsOf(sources: Sources, entries: readonly ComponentEntry[]): string[] {
  const app = ['app.ts', 'app.js'].find((file) => sources.has(file))
  return [app, ...entries.map(({ script }) => script)].filter((file) => file !== undefined)
}

function describe(entry: ComponentEntry): BuiltComponent {
  return {
    path: entry.path,
    script: entry.script,
    scope: scopeOf(entry.path),
    json: {
      ...entry.json,
      component: true,
      usingComponents: absolute(entry.using),
      componentGenerics: Object.fromEntries(
        Object.entries(entry.generics).map(([name, generic]) => [
          name,
          generic === true ? generic : { default: `/${generic.default}` },
        ]),
      ),
      styleIsolation: isolationOf(entry),
    },
  }
}

function absolute(using: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(using).map(([tag, path]) => [tag, `/${path}`]))
}

function compileStyles(
  sources: Sources,
  entries: readonly ComponentEntry[],
): { readonly sheets: Built['styles']; readonly problems: readonly Problem[] } {
  const sheets: { name: string; css: string }[] = []
  const problems: Problem[] = []
  const add = (name: string, target: StyleTarget): void => {
    if (!sources.has(name)) return
    try {
      sheets.push({ name, css: compileWxss(sources, name, target) })
    } catch (error) {
      if (!(error instanceof BuildError)) throw error
      problems.push(error.problem)
    }
  }
  add('app.wxss', {})
  const [pages, components] = [entries.filter((each) => each.isPage), entries.filter((each) => !each.isPage)]
  for (const entry of [...components, ...pages]) add(`${entry.path}.wxss`, styleTarget(entry))
  return { sheets, problems }
}
