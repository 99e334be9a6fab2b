import postcss, { CssSyntaxError, type AtRule, type Root } from 'postcss'
import { BuildError, errorAt } from '../problem'
import { resolvePath } from '../resolve'
import type { Sources } from '../sources'
import { rewriteSelector } from './selectors'
import { convertUnits } from './units'

export interface StyleTarget {
  /** Prefix of classes, or undefined where classes are shared. */
  readonly scope?: string
  /** Route of the page that the sheet is for. */
  readonly page?: string
}

/**
 * Makes a browser's style sheet of a WXSS file and what it imports.
 * @throws BuildError with the place of the first fault
 */
export function compileWxss(sources: Sources, file: string, target: StyleTarget = {}): string {
  const root = inline(sources, file, [])
  root.walkDecls((declaration) => {
    declaration.value = convertUnits(declaration.value)
  })
  root.walkAtRules((rule) => {
    rule.params = convertUnits(rule.params)
  })
  root.walkRules((rule) => {
    if (isKeyframes(rule.parent)) return
    rule.selector = selectorOf(file, rule.selector, rule.source?.start, target.scope)
  })
  return target.page === undefined ? root.toString() : within(root, target.page)
}

function isKeyframes(parent: unknown): boolean {
  return (parent as AtRule | undefined)?.type === 'atrule' && /keyframes$/i.test((parent as AtRule).name)
}

function selectorOf(
  file: string,
  selector: string,
  at: { readonly line: number; readonly column: number } | undefined,
  scope: string | undefined,
): string {
  try {
    return rewriteSelector(selector, scope)
  } catch (error) {
    throw new BuildError(errorAt(file, `${selector}: ${String(error)}`, at?.line, at?.column))
  }
}

function parse(file: string, text: string): Root {
  try {
    return postcss.parse(text, { from: file })
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    throw new BuildError(errorAt(file, error.reason, error.line, error.column))
  }
}

/** The file with the rules of every `@import` in its place; what imports itself in a circle is taken once. */
function inline(sources: Sources, file: string, above: readonly string[]): Root {
  const root = parse(file, sources.read(file))
  root.walkAtRules('import', (rule) => {
    const name = /^(?:url\()?\s*["']?([^"')]+)/.exec(rule.params)?.[1] ?? ''
    const found = resolvePath(file, name, (path) => sources.has(path))
    if (found === undefined) {
      const start = rule.source?.start
      throw new BuildError(errorAt(file, `${name} is not there`, start?.line, start?.column))
    }
    if ([...above, file].includes(found)) return void rule.remove()
    rule.replaceWith(inline(sources, found, [...above, file]).nodes)
  })
  return root
}

/** A page's sheet holds on that page only; what a sheet merely names, such as keyframes, stays outside. */
function within(root: Root, page: string): string {
  const outside = root.nodes.filter(
    (node) => node.type === 'atrule' && /keyframes$|font-face/i.test(node.name),
  )
  for (const node of outside) node.remove()
  return `${outside.map(String).join('\n')}\n@scope (wx-page[data-path="${page}"]) {\n${root.toString()}\n}\n`
}
