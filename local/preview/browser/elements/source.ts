import { phoneHost } from './context'
import type { BuiltIn } from './builtIn'

/** Where a picture's bytes are: files of the app are served, temporary files are known to who made them. */
export async function resolveSource(element: BuiltIn, source: string): Promise<string> {
  for (const resolve of phoneHost().fileResolvers) {
    const found = await resolve(source)
    if (found !== undefined) return found
  }
  if (/^(?:https?:|data:|blob:)/.test(source)) return source
  const owner = element.__wxElement?.ownerShadowRoot?.getHostNode().is ?? ''
  const base = new URL(`/preview/files/${owner}`, location.href)
  return source.startsWith('/') ? `/preview/files${source}` : new URL(source, base).pathname
}
