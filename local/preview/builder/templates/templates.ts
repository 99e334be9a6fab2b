import { TmplGroup } from 'glass-easel-template-compiler'
import { posix } from 'node:path'
import { z } from 'zod'
import { errorAt, type Problem } from '../problem'
import type { Sources } from '../sources'
import { requiredBy, rewriteWxs } from './wxs'

const findings = z.array(
  z.looseObject({
    level: z.string(),
    message: z.string(),
    path: z.string(),
    startLine: z.number(),
    startColumn: z.number(),
  }),
)

const paths = z.array(z.string())

export interface CompiledTemplates {
  /** A JavaScript expression: an object from path to template. */
  readonly code: string
  readonly problems: readonly Problem[]
}

/** Compiles the templates of these components, and what they import, include and require. */
export function compileTemplates(sources: Sources, components: readonly string[]): CompiledTemplates {
  const group = TmplGroup.newDev()
  const problems: Problem[] = []
  const templates = new Set<string>()
  const scripts = new Set<string>()

  const addScript = (path: string, from: string): void => {
    if (scripts.has(path)) return
    scripts.add(path)
    const file = `${path}.wxs`
    if (!sources.has(file)) return void problems.push(errorAt(from, `${file} is not there`))
    const source = rewriteWxs(sources.read(file))
    group.addScript(path, source)
    for (const name of requiredBy(source)) addScript(posix.join(posix.dirname(path), name), file)
  }

  const addTemplate = (path: string, from: string): void => {
    if (templates.has(path)) return
    templates.add(path)
    const file = `${path}.wxml`
    if (!sources.has(file)) return void problems.push(errorAt(from, `${file} is not there`))
    problems.push(...problemsOf(file, group.addTmpl(path, sources.read(file))))
    for (const module of paths.parse(group.getInlineScriptModuleNames(path))) {
      const source = rewriteWxs(group.getInlineScript(path, module))
      group.setInlineScript(path, module, source)
      for (const name of requiredBy(source)) addScript(posix.join(posix.dirname(path), name), file)
    }
    for (const script of paths.parse(group.getScriptDependencies(path))) addScript(script, file)
    for (const other of paths.parse(group.getDirectDependencies(path))) addTemplate(other, file)
  }

  for (const path of components) addTemplate(path, `${path}.json`)
  const code = group.getTmplGenObjectGroups()
  group.free()
  return { code, problems }
}

function problemsOf(file: string, found: unknown): Problem[] {
  return findings.parse(found).map(({ level, message, startLine, startColumn }) => ({
    severity: level === 'Error' || level === 'Fatal' ? 'error' : 'warning',
    file,
    line: startLine + 1,
    column: startColumn + 1,
    text: message,
  }))
}
